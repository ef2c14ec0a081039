package answerprint.ingest;

import answerprint.picture.MediaException;
import answerprint.picture.Probe;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.timeline.FrameRate;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Waits until no more frames of a sequence come, then logs them as one take. May run twice. */
@ApplicationScoped
class InspectSequenceWork implements Work<InspectSequenceWork.Frames> {
    static final String KIND = "inspect-sequence";
    private static final Duration QUIET = Duration.ofSeconds(8);

    private final MediaStore store;
    private final Developing developing;
    private final LogBook book;
    private final OutcomeBook outcomes;
    private final Rows rows;
    private final InstantSource clock;

    InspectSequenceWork(
            MediaStore store,
            Developing developing,
            LogBook book,
            OutcomeBook outcomes,
            Rows rows,
            InstantSource clock) {
        this.store = store;
        this.developing = developing;
        this.book = book;
        this.outcomes = outcomes;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param sequence see {@link FrameName} */
    record Frames(UUID production, String sequence) {}

    private record Came(int number, String path, MediaAddress address, Instant received) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Frames> payload() {
        return Frames.class;
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public WorkOutcome run(Frames payload, Progress progress, Fence fence) throws IOException {
        List<Came> frames = frames(payload);
        if (frames.isEmpty()) {
            return new WorkOutcome.Done("The frames were logged already");
        }
        Instant last =
                frames.stream().map(Came::received).max(Instant::compareTo).orElseThrow();
        if (last.plus(QUIET).isAfter(clock.instant())) {
            return new WorkOutcome.TryAgain(QUIET, "Waiting for more frames; " + frames.size() + " are here");
        }
        DailiesFile whole = new DailiesFile(
                new ProductionId(payload.production()), frames.getFirst().path(), hash(frames));
        try {
            return logged(payload, whole, frames, progress, fence);
        } catch (MediaException e) {
            IngestOutcome refused = new IngestOutcome.Refused(e.words());
            fence.publish(() -> ended(payload, whole, refused, last));
            return new WorkOutcome.GiveUp(refused.words());
        }
    }

    private WorkOutcome logged(Frames payload, DailiesFile whole, List<Came> frames, Progress progress, Fence fence)
            throws IOException {
        progress.step("Looking at " + frames.size() + " frames", 0.01);
        List<MediaAddress> addresses = frames.stream().map(Came::address).toList();
        List<Path> files = addresses.stream().map(store::path).toList();
        Probe probe = told(developing.inspection().probe(files, FrameRate.FILM), frames);
        String title = FrameName.of(whole.path()).map(FrameName::title).orElse(whole.name());
        ShotNotes own = ShotLog.ofFile(probe, title);
        ShotNotes notes = book.about(whole.production(), title, own.origin().clip())
                .map(log -> log.or(own))
                .orElse(own);
        Developing.Material material =
                new Developing.Material(whole.production(), title, whole.address(), addresses, files, probe, notes);
        Instant last =
                frames.stream().map(Came::received).max(Instant::compareTo).orElseThrow();
        IngestOutcome outcome =
                developing.develop(material, progress, fence, done -> ended(payload, whole, done, last));
        return new WorkOutcome.Done(outcome.words());
    }

    private static Probe told(Probe probe, List<Came> frames) {
        List<String> warnings = new ArrayList<>(probe.warnings());
        warnings.add("Stills do not say their rate; 24 frames a second are assumed.");
        int span = frames.getLast().number() - frames.getFirst().number() + 1;
        if (span > frames.size()) {
            int missing = span - frames.size();
            warnings.add(missing + (missing == 1 ? " frame is" : " frames are") + " missing between "
                    + frames.getFirst().number() + " and " + frames.getLast().number()
                    + "; frames are counted without them.");
        }
        return new Probe(probe.facts(), probe.start(), probe.sound(), probe.tags(), warnings);
    }

    private List<Came> frames(Frames payload) {
        return rows.list(
                """
                select number, path, address, received from ingest_frame where production = ? and sequence = ?
                order by number
                """,
                row -> new Came(
                        row.number("number"),
                        row.text("path"),
                        new MediaAddress(row.text("address")),
                        row.instant("received")),
                payload.production(),
                payload.sequence());
    }

    private void ended(Frames payload, DailiesFile whole, IngestOutcome outcome, Instant last) {
        outcomes.write(whole, outcome);
        rows.run(
                "delete from ingest_frame where production = ? and sequence = ? and received <= ?",
                payload.production(),
                payload.sequence(),
                last);
    }

    /** What a sequence is known by: the hash of its frames' hashes in order. */
    private static MediaAddress hash(List<Came> frames) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            frames.forEach(frame -> digest.update(frame.address().sha256().getBytes(StandardCharsets.US_ASCII)));
            return new MediaAddress(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
