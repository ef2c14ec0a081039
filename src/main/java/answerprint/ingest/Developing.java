package answerprint.ingest;

import answerprint.picture.MediaFacts;
import answerprint.picture.PictureLab;
import answerprint.picture.Probe;
import answerprint.picture.Rushes;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.NewTake;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.TakeKeeping;
import answerprint.take.TakeMedia;
import answerprint.take.TakePictures;
import answerprint.take.Takes;
import answerprint.timeline.FrameRate;
import answerprint.work.Fence;
import answerprint.work.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes proxy, filmstrip and poster and logs the take. A long take is logged with its first ten seconds, so that people
 * can look while the rest is made.
 */
@ApplicationScoped
class Developing {
    private static final int LONG_SECONDS = 60;
    private static final int FIRST_SECONDS = 10;

    private final Provider<PictureLab> lab;
    private final MediaStore store;
    private final TakeKeeping keeping;
    private final Takes takes;

    Developing(Provider<PictureLab> lab, MediaStore store, TakeKeeping keeping, Takes takes) {
        this.lab = lab;
        this.store = store;
        this.keeping = keeping;
        this.takes = takes;
    }

    /** What is to be developed. */
    record Material(
            ProductionId production,
            String fileName,
            MediaAddress source,
            List<MediaAddress> addresses,
            List<Path> files,
            Probe probe,
            ShotNotes notes) {
        Material {
            addresses = List.copyOf(addresses);
            files = List.copyOf(files);
        }
    }

    /** Looked up at the first use: in a worker only, where the box may be opened. */
    Inspection inspection() {
        PictureLab opened = lab.get();
        return new Inspection(opened.probing(), opened.proxies());
    }

    /** Whether a take needs no further developing: the first seconds of a long one come without a filmstrip. */
    boolean whole(Take take) {
        return take.pictures().strip() != null;
    }

    IngestOutcome develop(Material material, Progress progress, Fence fence, Consumer<IngestOutcome> ended)
            throws IOException {
        int frames = material.probe().facts().count();
        FrameRate rate = material.probe().facts().rate();
        boolean isLong = frames > seconds(rate, LONG_SECONDS);
        if (isLong) {
            progress.step("Making the first seconds", 0.02);
            Developed first = make(material, seconds(rate, FIRST_SECONDS), progress, 0.02, 0.1);
            fence.publish(() -> keeping.log(newTake(material, first, false)));
        }
        Developed whole = make(material, frames, progress, isLong ? 0.1 : 0.02, 0.99);
        AtomicReference<IngestOutcome> outcome = new AtomicReference<>();
        fence.finish("Logged", () -> {
            IngestOutcome logged = settled(material, whole, isLong);
            outcome.set(logged);
            ended.accept(logged);
        });
        return Objects.requireNonNull(outcome.get(), "the fence ran what it was given");
    }

    private IngestOutcome settled(Material material, Developed whole, boolean isLong) {
        NewTake take = newTake(material, whole, true);
        TakeId id = keeping.log(take);
        if (isLong || !whole(takes.one(id))) {
            keeping.complete(id, take);
        }
        return new IngestOutcome.Logged(
                id, take.slate().toString(), new IngestReport(whole.inspected().findings()));
    }

    private static NewTake newTake(Material material, Developed developed, boolean whole) {
        Inspection.Inspected inspected = developed.inspected();
        MediaFacts facts = inspected.facts();
        ShotNotes notes = material.notes();
        TakePictures made = developed.pictures();
        return new NewTake(
                material.production(),
                notes.slateOrNone(),
                notes.circled(),
                notes.origin(),
                facts.format().width(),
                facts.format().height(),
                facts.format().encoding().id(),
                facts.rate(),
                facts.count(),
                inspected.probe().start().orElse(null),
                inspected.rushes().sound(),
                material.fileName(),
                bytes(material),
                material.source().sha256(),
                material.addresses(),
                TakeMedia.text(facts),
                whole ? made : new TakePictures(made.proxy(), made.poster(), null, 0),
                notes.cdl(),
                inspected.findings());
    }

    private static long bytes(Material material) {
        return material.files().stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private record Developed(Inspection.Inspected inspected, TakePictures pictures) {}

    private Developed make(Material material, int frames, Progress progress, double from, double to)
            throws IOException {
        Path draft = store.draft();
        try {
            Inspection.Inspected inspected = inspection()
                    .develop(
                            material.files(),
                            material.probe(),
                            frames,
                            draft,
                            share -> progress.step("Making the proxy", from + (to - from) * share));
            Rushes rushes = inspected.rushes();
            TakePictures pictures = new TakePictures(
                    store.takeOwnershipOf(draft), kept(rushes.poster()), kept(rushes.filmstrip()), rushes.tiles());
            return new Developed(inspected, pictures);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private @Nullable MediaAddress kept(byte[] picture) throws IOException {
        return picture.length == 0 ? null : store.put(new ByteArrayInputStream(picture));
    }

    private static int seconds(FrameRate rate, int seconds) {
        return (int) Math.min(Integer.MAX_VALUE, (long) seconds * rate.numerator() / rate.denominator());
    }
}
