package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.ledger.CrewFixture;
import answerprint.ledger.Ledger;
import answerprint.picture.BoxRules;
import answerprint.picture.MediaRef;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.storage.disk.DiskMediaStore;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.LostLease;
import answerprint.work.OrderId;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Learning that is cut off, as by a killed worker, on a real PostgreSQL and a real store. */
@NoLeaks
class LearnWorkPictureTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Path CLIP = Path.of("src/main/resources/sample/B003C012_261013_R2SD.mov");
    private static final UUID TAKE = new UUID(0, 27);
    private static final LearningPlan SHORT = new LearningPlan(3, 24, 1, 4, 8, 320, 10);

    private final ModelRows rows = new ModelRows(DB.rows(), new com.fasterxml.jackson.databind.ObjectMapper());
    private final ProductionId production = new CrewFixture(DB.rows()).production("Night Shift");

    @Test
    void aKilledRunGoesOnFromItsLastCheckpointAndMakesTheSameOneVersion(PictureMemory memory, @TempDir Path folder)
            throws Exception {
        PictureLab lab = PictureLab.of(BoxRules.usual(folder), memory);
        LearnWork work = work(lab, memory, folder.resolve("media"));
        ModelId whole = model();
        ModelId cut = model();
        assertThat(run(work, whole, new Watched(Integer.MAX_VALUE))).isInstanceOf(WorkOutcome.Done.class);

        assertThatThrownBy(() -> run(work, cut, new Watched(19))).isInstanceOf(LostLease.class);
        assertThat(rows.checkpoint(cut)).isPresent();
        assertThat(rows.find(cut)).map(ProductionModel::state).contains(ModelState.LEARNING);
        var again = new Watched(Integer.MAX_VALUE);
        WorkOutcome outcome = run(work, cut, again);

        ProductionModel model = rows.find(cut).orElseThrow();
        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
        assertThat(again.firstStep).isEqualTo(17);
        assertThat(model.state()).isEqualTo(ModelState.READY);
        assertThat(model.wireFinder()).isEqualTo(rows.find(whole).orElseThrow().wireFinder());
        assertThat(rows.of(production)).hasSize(2);
        assertThat(learnedEntries()).isEqualTo(2);
    }

    @Test
    void anOrderThatRunsOnceMoreAfterItsEndChangesNothing(PictureMemory memory, @TempDir Path folder) throws Exception {
        LearnWork work = work(PictureLab.of(BoxRules.usual(folder), memory), memory, folder.resolve("media"));
        ModelId id = model();
        rows.ready(id, Instant.EPOCH);

        assertThat(run(work, id, new Watched(Integer.MAX_VALUE)))
                .isEqualTo(new WorkOutcome.Done("Nothing left to learn"));
        assertThat(learnedEntries()).isZero();
    }

    private long learnedEntries() {
        return DB.rows()
                .one(
                        "select count(*) as n from ledger_entry where production = ? and action = 'model-learned'",
                        row -> row.longNumber("n"),
                        production.value())
                .orElseThrow();
    }

    private static WorkOutcome run(LearnWork work, ModelId id, Watched progress) throws Exception {
        return work.run(new LearnOrder(id.value()), progress, new Transactions());
    }

    private LearnWork work(PictureLab lab, PictureMemory memory, Path media) {
        Rows plain = DB.rows();
        MediaRef clip = new MediaRef(List.of(CLIP), lab.probing().probe(CLIP).facts());
        LessonTakes takes = any -> List.of(new LessonTake(TAKE, "27A / 2", "cd".repeat(32), "B", "27A", clip));
        return new LearnWork(
                rows,
                offered(takes),
                offered(lab.sources()),
                offered(memory),
                none(),
                new DiskMediaStore(() -> media),
                new Silent(),
                new Ledger(plain),
                InstantSource.fixed(Instant.EPOCH)) {
            @Override
            LearningPlan plan(ProductionModel model) {
                return SHORT;
            }
        };
    }

    private ModelId model() {
        ModelId id = new ModelId(UUID.randomUUID());
        rows.insert(
                id,
                production,
                LearningMode.QUICK,
                7,
                "Dana",
                Instant.EPOCH,
                List.of(new LearnedTake(TAKE, "27A / 2", "cd".repeat(32))));
        return id;
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> offered(T one) {
        return (Instance<T>) Proxy.newProxyInstance(
                LearnWorkPictureTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, args) -> one);
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> none() {
        return (Instance<T>) Proxy.newProxyInstance(
                LearnWorkPictureTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, args) -> false);
    }

    /** Loses the lease when the finder has done so many steps; notes the first step it hears of. */
    private static final class Watched implements Progress {
        private static final String STEP = "Learning to find wires: step ";
        private final int last;
        int firstStep;

        Watched(int last) {
            this.last = last;
        }

        @Override
        public void step(String words, double share) {
            if (!words.startsWith(STEP)) {
                return;
            }
            int step = Integer.parseInt(words.substring(STEP.length(), words.indexOf(" of ")));
            firstStep = firstStep == 0 ? step : firstStep;
            if (step >= last) {
                throw new LostLease(OrderId.random());
            }
        }

        @Override
        public void checkCancelled() {}
    }

    /** A fence that always holds. */
    private static final class Transactions implements Fence {
        private final OrderId order = OrderId.random();

        @Override
        public OrderId order() {
            return order;
        }

        @Override
        public void publish(Runnable insideTransaction) {
            try {
                DB.inTransaction(() -> {
                    insideTransaction.run();
                    return true;
                });
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void finish(String summary, Runnable insideTransaction) {
            publish(insideTransaction);
        }
    }

    private static final class Silent implements Bulletins {
        @Override
        public void post(UUID production, String topic, String subject) {}

        @Override
        public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
            return () -> {};
        }
    }
}
