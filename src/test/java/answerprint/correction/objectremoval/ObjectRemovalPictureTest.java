package answerprint.correction.objectremoval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.Assignment;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@NoLeaks
class ObjectRemovalPictureTest {
    private final PictureMemory memory = PictureMemory.ofBytes(1L << 30);

    /** A repaired frame, interleaved RGB; sources of the pixels of its patch; where that lies. */
    private record Repaired(float[] rgb, short[] sources, float[] alpha, Region box, RenderSummary summary) {
        long synthesised() {
            long count = 0;
            for (short source : sources) {
                count += source == SourceTable.SYNTHESISED ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void passingDiscIsReplacedByTheWallBehindIt() {
        PaintedStage stage = new PaintedStage(24, 1.5, 5);
        FootageFixture footage = stage.footage(memory);

        Repaired repaired = rendered(assignment(footage, stage, 6), footage, 12);

        assertThat(psnr(repaired, stage.truth(12), stage, 12)).isGreaterThan(38);
        assertThat(repaired.synthesised()).isZero();
        assertThat(repaired.summary().remarks()).isEmpty();
    }

    @Test
    void standingDiscBeforeALockedOffCameraHidesWhatNobodySaw() {
        PaintedStage stage = new PaintedStage(12, 0, 0);
        FootageFixture footage = stage.footage(memory);

        Repaired repaired = rendered(assignment(footage, stage, 6), footage, 6);

        assertThat(repaired.synthesised()).isEqualTo(matted(repaired));
        assertThat(repaired.summary().remarks())
                .containsExactly("No frame shows what lies behind 100 % of the matte; those pixels are made up from"
                        + " around it.");
    }

    @Test
    void whatNobodySawStaysWhenThePersonWantsNothingMadeUp() {
        PaintedStage stage = new PaintedStage(12, 0, 0);
        FootageFixture footage = stage.footage(memory);
        Assignment asked = assignment(footage, stage, 6);

        Repaired repaired = rendered(asked.withSettings(asked.settings().put("unseen", 0)), footage, 6);

        assertThat(matted(repaired)).isZero();
        assertThat(repaired.summary().remarks()).singleElement().asString().endsWith("left as they were.");
    }

    @Test
    void anotherTakeOfTheSetupLendsWhatThisOneNeverShows() {
        PaintedStage stage = new PaintedStage(12, 0, 0);
        FootageFixture footage = stage.footage(memory);
        UUID empty = footage.addOther((n, rgb) -> System.arraycopy(stage.truth(n), 0, rgb, 0, rgb.length));

        Repaired repaired = rendered(assignment(footage, stage, 6), footage, 6);

        assertThat(psnr(repaired, stage.truth(6), stage, 6)).isGreaterThan(38);
        SourceTable sources = repaired.summary().sources();
        assertThat(sources.source(repaired.sources()[centre(repaired)]).take()).isEqualTo(empty);
    }

    @Test
    void hintsWithoutADrawingAreRefusedInWords() {
        FootageFixture footage = new PaintedStage(12, 0, 0).footage(memory);
        Assignment asked = footage.assignment(ObjectRemoval.KIND, FrameRange.ofCount(12))
                .withHints(JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(() -> new ObjectRemoval().prepare(asked, footage))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessage("Nothing was drawn: put a box or an outline round the object on one frame.");
    }

    private static Assignment assignment(FootageFixture footage, PaintedStage stage, int key) {
        return footage.assignment(ObjectRemoval.KIND, FrameRange.ofCount(footage.count()))
                .withHints(stage.drawn(key));
    }

    private static long matted(Repaired repaired) {
        long count = 0;
        for (float alpha : repaired.alpha()) {
            count += alpha > 0 ? 1 : 0;
        }
        return count;
    }

    private static int centre(Repaired repaired) {
        return repaired.box().height() / 2 * repaired.box().width()
                + repaired.box().width() / 2;
    }

    private static Repaired rendered(Assignment assignment, Footage footage, int n) {
        ObjectRemoval removal = new ObjectRemoval();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, removal.reach(), footage.memory());
                Render render = removal.prepare(assignment, footage);
                Scratch scratch = new Scratch(footage.memory())) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            Frame result = scratch.frame(footage.format());
            new Compositing(footage.format()).composite(window.at(n), changed, result);
            short[] sources = new short[(int) patch.box().area()];
            patch.source().get(0, 0, sources);
            return new Repaired(
                    Bytes.floats(result.mat()), sources, Bytes.floats(patch.alpha()), patch.box(), render.summary());
        }
    }

    /** Peak signal-to-noise ratio in dB where the disc was. */
    private static double psnr(Repaired repaired, float[] truth, PaintedStage stage, int n) {
        double sum = 0;
        long count = 0;
        int width = PaintedStage.FORMAT.width();
        for (int i = 0; i < truth.length / 3; i++) {
            if (Math.hypot(i % width - stage.x(n), i / width - 95.0) < PaintedStage.RADIUS) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    sum += (repaired.rgb()[c] - truth[c]) * (repaired.rgb()[c] - truth[c]);
                    count++;
                }
            }
        }
        return -10 * Math.log10(sum / count);
    }
}
