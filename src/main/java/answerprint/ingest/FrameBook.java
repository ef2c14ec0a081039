package answerprint.ingest;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Frames of sequences that have come and are not a take yet. Joins the caller's transaction. */
@ApplicationScoped
class FrameBook {
    private final Rows rows;
    private final InstantSource clock;

    FrameBook(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void note(DailiesFile file, FrameName name) {
        rows.run(
                """
                insert into ingest_frame (production, sequence, number, path, address, received) values (?, ?, ?, ?, ?, ?)
                on conflict (production, sequence, number) do update
                set address = excluded.address, path = excluded.path, received = excluded.received
                """,
                file.production().value(),
                name.sequence(),
                name.number(),
                file.path(),
                file.address().sha256(),
                clock.instant());
    }
}
