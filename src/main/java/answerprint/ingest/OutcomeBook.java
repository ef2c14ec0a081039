package answerprint.ingest;

import answerprint.rows.Rows;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How each file ended, kept for the people who handed it over. Joins the caller's transaction. */
@ApplicationScoped
class OutcomeBook {
    private static final Logger LOG = Logger.getLogger(OutcomeBook.class);

    private final Rows rows;
    private final Bulletins bulletins;
    private final InstantSource clock;

    OutcomeBook(Rows rows, Bulletins bulletins, InstantSource clock) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    void write(DailiesFile file, IngestOutcome outcome) {
        rows.run(
                """
                insert into ingest_outcome (production, path, address, outcome, take, words, at)
                values (?, ?, ?, ?, ?::uuid, ?, ?)
                on conflict (production, path, address) do update
                set outcome = excluded.outcome, take = excluded.take, words = excluded.words, at = excluded.at
                """,
                file.production().value(),
                file.path(),
                file.address().sha256(),
                id(outcome),
                take(outcome),
                outcome.words(),
                clock.instant());
        bulletins.post(file.production().value(), "take", file.address().sha256());
        LOG.infof("production=%s ingest %s: %s", file.production(), id(outcome), outcome.words());
    }

    private static String id(IngestOutcome outcome) {
        return switch (outcome) {
            case IngestOutcome.Logged logged -> "logged";
            case IngestOutcome.AlreadyHere here -> "already-here";
            case IngestOutcome.Refused refused -> "refused";
        };
    }

    private static @Nullable UUID take(IngestOutcome outcome) {
        return switch (outcome) {
            case IngestOutcome.Logged logged -> logged.take().value();
            case IngestOutcome.AlreadyHere here -> here.take().value();
            case IngestOutcome.Refused refused -> null;
        };
    }
}
