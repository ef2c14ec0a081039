package answerprint.ingest;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.interchange.Ale;
import answerprint.interchange.UnreadableDocument;
import answerprint.picture.Container;
import answerprint.picture.MediaException;
import answerprint.picture.Sniffing;
import answerprint.production.ProductionId;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeKeeping;
import answerprint.take.Takes;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Worklist;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes files in. A recording is ordered to be inspected in the same transaction; a log is read at once; frames of a
 * sequence wait for each other. Nothing is opened here but the first bytes.
 */
@ApplicationScoped
@Transactional
public class Ingesting {
    private static final int MOST_LOG_BYTES = 16 << 20;

    private final ProductionAccess access;
    private final MediaStore store;
    private final Takes takes;
    private final TakeKeeping keeping;
    private final LogBook book;
    private final Worklist worklist;
    private final FrameBook frames;
    private final OutcomeBook outcomes;

    public Ingesting(
            ProductionAccess access,
            MediaStore store,
            Takes takes,
            TakeKeeping keeping,
            LogBook book,
            Worklist worklist,
            FrameBook frames,
            OutcomeBook outcomes) {
        this.access = access;
        this.store = store;
        this.takes = takes;
        this.keeping = keeping;
        this.book = book;
        this.worklist = worklist;
        this.frames = frames;
        this.outcomes = outcomes;
    }

    /** Takes in a file whose bytes are in the store. */
    public Receipt receive(DailiesFile file) {
        access.require(file.production(), Permission.IMPORT_DAILIES);
        Optional<Take> known = takes.withHash(file.production(), file.address().sha256());
        if (known.isPresent()) {
            outcomes.write(
                    file,
                    new IngestOutcome.AlreadyHere(known.get().id(), known.get().label()));
            return new Receipt.AlreadyHere(known.get().id(), known.get().label());
        }
        Path bytes = store.path(file.address());
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".ale")) {
            return readLog(file.production(), bytes);
        }
        try {
            Container container = Sniffing.kindOf(bytes);
            Optional<FrameName> frame = FrameName.of(file.path()).filter(name -> container.sequence());
            return new Receipt.Ordered(frame.isPresent() ? worklist.enqueue(frame(file, frame.get())) : inspect(file));
        } catch (MediaException e) {
            outcomes.write(file, new IngestOutcome.Refused(e.words()));
            return new Receipt.Refused(e.words());
        }
    }

    /**
     * Takes in all files of a folder on this machine, and of the folders in it; hidden ones are left out. Each file has a
     * transaction of its own: what is in stays in.
     *
     * @return receipts in the order of the files: logs first, then by name
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Receipt> folder(ProductionId production, Path folder) {
        access.require(production, Permission.IMPORT_DAILIES);
        List<Receipt> receipts = new ArrayList<>();
        for (Path path : DailiesFolder.files(folder)) {
            DailiesFile file = stored(production, folder, path);
            receipts.add(QuarkusTransaction.requiringNew().call(() -> receive(file)));
        }
        return List.copyOf(receipts);
    }

    private DailiesFile stored(ProductionId production, Path folder, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new DailiesFile(production, folder.relativize(path).toString(), store.put(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path.getFileName() + " cannot be read", e);
        }
    }

    private Receipt readLog(ProductionId production, Path bytes) {
        try (InputStream in = Files.newInputStream(bytes)) {
            String text = new String(in.readNBytes(MOST_LOG_BYTES), StandardCharsets.UTF_8);
            List<ShotLog.Line> lines = ShotLog.lines(Ale.parse(text));
            int named =
                    lines.stream().mapToInt(line -> written(production, line)).sum();
            return new Receipt.LogRead(lines.size(), named);
        } catch (UnreadableDocument e) {
            return new Receipt.Refused("The log cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many takes that are here already the line speaks of */
    private int written(ProductionId production, ShotLog.Line line) {
        book.write(production, line);
        List<Take> meant = book.takesNamed(production, line.keys()).stream()
                .map(takes::one)
                .toList();
        for (Take take : meant) {
            ShotNotes notes = line.notes().or(ShotLog.of(take));
            keeping.note(take, notes.slateOrNone(), notes.circled(), notes.origin(), notes.cdl());
        }
        return meant.size();
    }

    private OrderId inspect(DailiesFile file) {
        return worklist.enqueue(new NewOrder<>(
                file.production().value(),
                InspectFileWork.KIND,
                new InspectFileWork.File(
                        file.production().value(), file.path(), file.address().sha256()),
                file.name(),
                InspectFileWork.KIND + ":" + file.production() + ":" + file.address(),
                0));
    }

    /** Notes the frame; one order waits until no more come. */
    private NewOrder<?> frame(DailiesFile file, FrameName name) {
        frames.note(file, name);
        return new NewOrder<>(
                file.production().value(),
                InspectSequenceWork.KIND,
                new InspectSequenceWork.Frames(file.production().value(), name.sequence()),
                name.title(),
                InspectSequenceWork.KIND + ":" + file.production() + ":" + name.sequence(),
                0);
    }
}
