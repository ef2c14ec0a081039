package answerprint.ingest;

import answerprint.access.Actor;
import answerprint.access.CurrentActor;
import answerprint.access.ProductionAccess;
import answerprint.ledger.CrewFixture;
import answerprint.picture.LabFixture;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.storage.disk.DiskMediaStore;
import answerprint.take.Take;
import answerprint.take.TakeKeeping;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import answerprint.work.Worklist;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Ingest with everything real but the queue, wired by hand. */
final class IngestHouse {
    private final CrewFixture crew;
    private final MediaStore store;
    private final Takes takes;
    private final Ingesting ingesting;
    private final Uploads uploads;
    private final InspectFileWork files;
    private final InspectSequenceWork sequences;
    private final List<NewOrder<?>> orders = new ArrayList<>();

    IngestHouse(Rows rows, Path folder) {
        crew = new CrewFixture(rows);
        store = new DiskMediaStore(() -> folder.resolve("media"));
        CurrentActor current = () -> Optional.of(Actor.MACHINE);
        InstantSource clock = InstantSource.system();
        ProductionAccess access = new ProductionAccess(rows, current, clock);
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        takes = new Takes(rows, access, json);
        Bulletins silent = new SilentBulletins();
        TakeKeeping keeping = new TakeKeeping(rows, access, silent, events(), json, clock);
        LogBook book = new LogBook(rows, json);
        Worklist worklist = order -> {
            orders.add(order);
            return OrderId.random();
        };
        OutcomeBook outcomes = new OutcomeBook(rows, silent, clock);
        FrameBook frames = new FrameBook(rows, clock);
        ingesting = new Ingesting(access, store, takes, keeping, book, worklist, frames, outcomes);
        uploads = new Uploads(rows, access, current, store, ingesting, clock);
        PictureLab lab = LabFixture.in(folder, PictureMemory.ofBytes(1L << 30));
        Developing developing = new Developing(() -> lab, store, keeping, takes);
        files = new InspectFileWork(store, takes, developing, book, outcomes);
        InstantSource later =
                () -> Instant.now(java.time.Clock.offset(java.time.Clock.systemUTC(), Duration.ofMinutes(1)));
        sequences = new InspectSequenceWork(store, developing, book, outcomes, rows, later);
    }

    CrewFixture crew() {
        return crew;
    }

    Uploads uploads() {
        return uploads;
    }

    Receipt receive(ProductionId production, String path, byte[] bytes) throws IOException {
        MediaAddress address = store.put(new ByteArrayInputStream(bytes));
        return ingesting.receive(new DailiesFile(production, path, address));
    }

    /** Hands a file over and runs its order. */
    WorkOutcome inspect(ProductionId production, String path, byte[] bytes) throws IOException {
        receive(production, path, bytes);
        return files.run((InspectFileWork.File) lastOrder().payload(), Progress.unwatched(), Fence.open());
    }

    WorkOutcome inspectSequence(ProductionId production, String sequence) throws IOException {
        return sequences.run(
                new InspectSequenceWork.Frames(production.value(), sequence), Progress.unwatched(), Fence.open());
    }

    NewOrder<?> lastOrder() {
        return orders.getLast();
    }

    Take onlyTake(ProductionId production) {
        List<Take> all = takes.list(production, TakeSearch.everything());
        if (all.size() != 1) {
            throw new AssertionError("one take was expected, there are " + all.size());
        }
        return all.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> events() {
        return (Event<T>) Proxy.newProxyInstance(
                IngestHouse.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }

    private static final class SilentBulletins implements Bulletins {
        @Override
        public void post(UUID production, String topic, String subject) {}

        @Override
        public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
            return () -> {};
        }
    }
}
