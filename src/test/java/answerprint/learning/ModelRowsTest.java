package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.ledger.CrewFixture;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of learning on a real PostgreSQL. */
class ModelRowsTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID TAKE = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

    private final ModelRows rows = new ModelRows(DB.rows(), new ObjectMapper());
    private final ProductionId production = new CrewFixture(DB.rows()).production("Night Shift");

    @Test
    void versionsAreNumberedAndTheNewestReadyOneIsFound() {
        ModelId first = model();
        ModelId second = model();
        rows.ready(first, NOON);

        assertThat(rows.of(production)).extracting(ProductionModel::version).containsExactly("v002", "v001");
        assertThat(rows.newestReady(production)).map(ProductionModel::id).contains(first);
        rows.ready(second, NOON);
        assertThat(rows.newestReady(production)).map(ProductionModel::id).contains(second);
    }

    @Test
    void whatWasLearnedIsReadBackAsItWasWritten() {
        ModelId id = model();
        var learned = new Learned(
                new WireScore(100, 90, 110, 88, 1, 50),
                "flow",
                List.of(new ShotGate(TAKE, "42A / 3", 12, 24.1, 25.3, true)),
                List.of(new CameraNoise(
                        "A", List.of(0.1, 0.5), List.of(0.01, 0.02), List.of(0.01, 0.02), List.of(0.01, 0.02))),
                List.of(new SetUpLight("42A", 1, -1.5, 6, 0.2, 0, 0, List.of(new SetUpLight.TakeKey("42A / 3", -1.5)))),
                List.of(new CameraPixels("A", 1920, 1080, List.of(List.of(33, 71), List.of(4, 90)), 200, 0.97)),
                List.of(new LensSignature(
                        "S4 32 mm",
                        1920,
                        1080,
                        -0.031,
                        new HeldOutGain(0.9, 0.4, 800, true),
                        List.of(-0.3, -0.1),
                        new HeldOutGain(0.05, 0.02, 800, true),
                        0.0006,
                        -0.0009,
                        new HeldOutGain(0.4, 0.39, 300, false))),
                new ReadingCost(1.5, 129_600, 420, 96, 0.5, 12));
        rows.learned(id, learned);
        rows.repairNet(id, address('b'));

        ProductionModel model = rows.find(id).orElseThrow();

        assertThat(model.learned()).isEqualTo(learned);
        assertThat(model.takes()).containsExactly(new LearnedTake(TAKE, "42A / 3", "ab".repeat(32)));
        assertThat(model.learnedFrom(TAKE)).isTrue();
        assertThat(model.learnedFrom(UUID.randomUUID())).isFalse();
        assertThat(model.repairsBetterOn(TAKE)).isTrue();
        assertThat(model.repairsBetterOn(UUID.randomUUID())).isFalse();
    }

    @Test
    void aPointWrittenTwiceIsOnePoint() {
        ModelId id = model();
        rows.point(id, new CurvePoint(CurvePoint.FINDER, CurvePoint.LOSS, 10, 1.5, 3));
        rows.point(id, new CurvePoint(CurvePoint.FINDER, CurvePoint.LOSS, 10, 1.4, 4));

        assertThat(rows.points(id)).containsExactly(new CurvePoint(CurvePoint.FINDER, CurvePoint.LOSS, 10, 1.4, 4));
    }

    @Test
    void aDeletedModelKeepsItsTakesAndNothingThatItLearned() {
        ModelId id = model();
        rows.wireFinder(id, address('a'));
        rows.checkpoint(id, address('c'));
        rows.point(id, new CurvePoint(CurvePoint.FINDER, CurvePoint.LOSS, 10, 1.5, 3));
        rows.preview(id, new ModelPreview(0, CurvePoint.FINDER, TAKE, 7, 10, address('d')));
        rows.delete(id);

        ProductionModel model = rows.find(id).orElseThrow();

        assertThat(model.state()).isEqualTo(ModelState.DELETED);
        assertThat(model.takes()).hasSize(1);
        assertThat(model.weights(ProductionModel.WIRE_FINDER)).isEmpty();
        assertThat(rows.points(id)).isEmpty();
        assertThat(rows.previews(id)).isEmpty();
        assertThat(rows.checkpoint(id)).isEmpty();
        assertThat(rows.needed(address('a'))).isFalse();
    }

    @Test
    void aFileThatAnotherVersionNeedsIsStillNeeded() {
        ModelId first = model();
        ModelId second = model();
        rows.wireFinder(first, address('e'));
        rows.wireFinder(second, address('e'));
        rows.delete(first);

        assertThat(rows.needed(address('e'))).isTrue();
    }

    @Test
    void framesWithAnApprovedWireAreNotBare() {
        rows.remember(
                UUID.randomUUID(),
                new Example(production, TAKE, new FrameRange(10, 20), "wire-removal", true),
                "Dana",
                NOON);
        rows.remember(
                UUID.randomUUID(),
                new Example(production, TAKE, new FrameRange(30, 40), "wire-removal", false),
                "Dana",
                NOON);

        assertThat(rows.wired(production, TAKE)).containsExactly(new FrameRange(10, 20));
        assertThat(rows.examples(production)).isEqualTo(2);
    }

    @Test
    void aModelOnlyMovesFromWhereItStands() {
        ModelId id = model();

        assertThat(rows.move(id, ModelState.STOPPED, ModelState.LEARNING, "")).isFalse();
        assertThat(rows.move(id, ModelState.LEARNING, ModelState.STOPPING, "Stopping"))
                .isTrue();
        assertThat(rows.find(id)).map(ProductionModel::state).contains(ModelState.STOPPING);
    }

    private ModelId model() {
        ModelId id = new ModelId(UUID.randomUUID());
        rows.insert(
                id,
                production,
                LearningMode.QUICK,
                7,
                "Dana",
                NOON,
                List.of(new LearnedTake(TAKE, "42A / 3", "ab".repeat(32))));
        return id;
    }

    private static MediaAddress address(char digit) {
        return new MediaAddress(String.valueOf(digit).repeat(64));
    }
}
