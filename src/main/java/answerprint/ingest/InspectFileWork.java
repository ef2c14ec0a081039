package answerprint.ingest;

import answerprint.picture.MediaException;
import answerprint.picture.Probe;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.Takes;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Inspects one recording and logs it as a take. May run twice: the same bytes are logged once. */
@ApplicationScoped
class InspectFileWork implements Work<InspectFileWork.File> {
    static final String KIND = "inspect-file";

    private final MediaStore store;
    private final Takes takes;
    private final Developing developing;
    private final LogBook book;
    private final OutcomeBook outcomes;

    InspectFileWork(MediaStore store, Takes takes, Developing developing, LogBook book, OutcomeBook outcomes) {
        this.store = store;
        this.takes = takes;
        this.developing = developing;
        this.book = book;
        this.outcomes = outcomes;
    }

    /** @param path as the person named it */
    record File(UUID production, String path, String sha256) {
        DailiesFile dailies() {
            return new DailiesFile(new ProductionId(production), path, new MediaAddress(sha256));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<File> payload() {
        return File.class;
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public WorkOutcome run(File payload, Progress progress, Fence fence) throws IOException {
        DailiesFile file = payload.dailies();
        Optional<Take> known = takes.withHash(file.production(), file.address().sha256());
        if (known.isPresent() && developing.whole(known.get())) {
            IngestOutcome here =
                    new IngestOutcome.AlreadyHere(known.get().id(), known.get().label());
            fence.finish(here.words(), () -> outcomes.write(file, here));
            return new WorkOutcome.Done(here.words());
        }
        try {
            return logged(file, progress, fence);
        } catch (MediaException e) {
            IngestOutcome refused = new IngestOutcome.Refused(e.words());
            fence.publish(() -> outcomes.write(file, refused));
            return new WorkOutcome.GiveUp(refused.words());
        }
    }

    private WorkOutcome logged(DailiesFile file, Progress progress, Fence fence) throws IOException {
        progress.step("Reading what the file says about itself", 0.01);
        Path bytes = store.path(file.address());
        Probe probe = developing.inspection().probe(bytes);
        Developing.Material material = new Developing.Material(
                file.production(),
                file.name(),
                file.address(),
                List.of(file.address()),
                List.of(bytes),
                probe,
                notes(file, probe));
        IngestOutcome outcome = developing.develop(material, progress, fence, done -> outcomes.write(file, done));
        return new WorkOutcome.Done(outcome.words());
    }

    private ShotNotes notes(DailiesFile file, Probe probe) {
        ShotNotes own = ShotLog.ofFile(probe, file.name());
        return book.about(file.production(), file.name(), own.origin().clip())
                .map(log -> log.or(own))
                .orElse(own);
    }
}
