package answerprint.correction.deflicker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

@NoLeaks
class DeflickerPictureTest {
    private static final int FRAMES = 30;
    private final TremblingSet set = new TremblingSet();
    private final Deflicker deflicker = new Deflicker();

    @Test
    void takesTheFlickerThatWasPutOn(PictureMemory memory) {
        double[] gains = gains(take(memory, TremblingSet::flicker));

        double before = 0;
        double after = 0;
        for (int n = 1; n < FRAMES; n++) {
            double was = TremblingSet.flicker(n) - TremblingSet.flicker(n - 1);
            double is = was + gains[n] - gains[n - 1];
            before += was * was;
            after += is * is;
        }
        assertThat(Math.sqrt(after / before)).isLessThan(0.1);
    }

    @Test
    void leavesASteadyTakeAlone(PictureMemory memory) {
        FootageFixture steady = take(memory, n -> 0);

        assertThat(deflicker.find(steady, Progress.unwatched())).isEmpty();
        assertThatThrownBy(
                        () -> deflicker.prepare(steady.assignment(Deflicker.KIND, FrameRange.ofCount(FRAMES)), steady))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("do not flicker");
    }

    @Test
    void findsATakeThatFlickers(PictureMemory memory) {
        assertThat(deflicker.find(take(memory, TremblingSet::flicker), Progress.unwatched()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.frames()).isEqualTo(FrameRange.ofCount(FRAMES));
                    assertThat(finding.title()).contains("flickers by 0.");
                    assertThat(finding.confidence()).isGreaterThan(0.5);
                });
    }

    @Test
    void aLampSwitchedOffIsNoFlicker(PictureMemory memory) {
        FootageFixture cue = take(memory, n -> n < 14 ? 0 : -0.6);

        assertThat(deflicker.find(cue, Progress.unwatched())).isEmpty();
        assertThatThrownBy(() -> deflicker.prepare(cue.assignment(Deflicker.KIND, FrameRange.ofCount(FRAMES)), cue))
                .isInstanceOf(NothingToCorrect.class);
    }

    private FootageFixture take(PictureMemory memory, IntToDoubleFunction stops) {
        return FootageFixture.take(TremblingSet.FORMAT, FRAMES, memory, set.in(stops));
    }

    /** Mean stops that the render adds to each frame. */
    private double[] gains(FootageFixture footage) {
        double[] gains = new double[FRAMES];
        try (Render render =
                        deflicker.prepare(footage.assignment(Deflicker.KIND, FrameRange.ofCount(FRAMES)), footage);
                FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            Patch patch = new Patch();
            for (int n = 0; n < FRAMES; n++) {
                scratch.recycle();
                render.frame(n, window, patch, scratch);
                float[] stops = patch.grade().gain().stops();
                for (float one : stops) {
                    gains[n] += one / stops.length;
                }
            }
            assertThat(Arrays.stream(gains).map(Math::abs).max().orElseThrow()).isLessThan(0.5);
        }
        return gains;
    }
}
