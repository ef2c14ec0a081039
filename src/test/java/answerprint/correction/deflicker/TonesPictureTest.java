package answerprint.correction.deflicker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.correction.Assignment;
import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.deflicker.DeflickerSettings.Mode;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Flicker that differs by how bright a place is. */
@NoLeaks
class TonesPictureTest {
    private static final int FRAMES = 30;
    private static final IntToDoubleFunction CUE = n -> n < 14 ? 0 : -0.6;

    private final TremblingSet set = new TremblingSet();
    private final Deflicker deflicker = new Deflicker();

    @Test
    void flickerOfTheDarkIsTakenByTone(PictureMemory memory) {
        FootageFixture take = take(memory, set.inTheDark(TremblingSet::flicker));
        FootageFixture still = take(memory, set.inTheDark(n -> 0));

        Rendered rendered = rendered(take, Mode.AUTOMATIC);

        assertThat(rendered.method()).isEqualTo("by tone");
        assertThat(trembling(rendered.frames(), frames(still)))
                .isLessThan(0.25 * trembling(frames(take), frames(still)));
    }

    @Test
    void aLampSwitchedOffIsNoFlickerOfTones(PictureMemory memory) {
        FootageFixture cue = take(memory, set.in(CUE));

        assertThatThrownBy(() -> deflicker.prepare(asked(cue, Mode.TONES), cue)).isInstanceOf(NothingToCorrect.class);
    }

    @Test
    void aLampSwitchedOffStaysAmidFlickerOfTones(PictureMemory memory) {
        FootageFixture both = take(memory, set.inTheDark(TremblingSet::flicker, CUE));
        FootageFixture cue = take(memory, set.in(CUE));

        Rendered rendered = rendered(both, Mode.TONES);

        assertThat(mean(rendered.frames(), 0, 13) - mean(rendered.frames(), 15, FRAMES - 1))
                .isCloseTo(mean(frames(cue), 0, 13) - mean(frames(cue), 15, FRAMES - 1), within(0.01));
    }

    @Test
    void whereNothingCanBeFollowedTonesAreCompared() {
        Trial mesh = new MeshTrial(FlickerStudy.MESHES.getFirst(), FRAMES);
        Trial tones = new ToneTrial(FRAMES);

        MeasuredFlicker blind = MeasuredFlicker.of(List.of(mesh, tones), FrameRange.ofCount(FRAMES), 0, 0.05);
        MeasuredFlicker seeing = MeasuredFlicker.of(List.of(mesh, tones), FrameRange.ofCount(FRAMES), 0, 0.5);

        assertThat(blind.chosen()).isSameAs(tones);
        assertThat(seeing.chosen()).isSameAs(mesh);
    }

    private record Rendered(String method, float[][] frames) {}

    private static FootageFixture take(PictureMemory memory, FootageFixture.Painter painter) {
        return FootageFixture.take(TremblingSet.FORMAT, FRAMES, memory, painter);
    }

    private static Assignment asked(FootageFixture footage, Mode mode) {
        return footage.assignment(Deflicker.KIND, FrameRange.ofCount(FRAMES))
                .withSettings(DeflickerSettings.in(mode, JsonNodeFactory.instance.objectNode()));
    }

    private Rendered rendered(FootageFixture footage, Mode mode) {
        float[][] frames = new float[FRAMES][3 * TremblingSet.FORMAT.width() * TremblingSet.FORMAT.height()];
        try (Render render = deflicker.prepare(asked(footage, mode), footage);
                FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            Patch patch = new Patch();
            for (int n = 0; n < FRAMES; n++) {
                scratch.recycle();
                render.frame(n, window, patch, scratch);
                (patch.form() == Patch.Form.PIXELS ? patch.rgb() : window.at(n).mat()).get(0, 0, frames[n]);
            }
            return new Rendered(render.summary().parameters().path("method").asText(), frames);
        }
    }

    private static float[][] frames(FootageFixture footage) {
        float[][] frames = new float[FRAMES][3 * TremblingSet.FORMAT.width() * TremblingSet.FORMAT.height()];
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, footage.memory())) {
            for (int n = 0; n < FRAMES; n++) {
                window.at(n).mat().get(0, 0, frames[n]);
            }
        }
        return frames;
    }

    /** How much the pixels' difference to the still set changes from frame to frame, on average. */
    private static double trembling(float[][] frames, float[][] still) {
        double sum = 0;
        for (int n = 1; n < frames.length; n++) {
            for (int i = 0; i < frames[n].length; i++) {
                sum += Math.abs(frames[n][i] - still[n][i] - frames[n - 1][i] + still[n - 1][i]);
            }
        }
        return sum;
    }

    private static double mean(float[][] frames, int from, int to) {
        double sum = 0;
        for (int n = from; n <= to; n++) {
            for (float one : frames[n]) {
                sum += one;
            }
        }
        return sum / (to - from + 1) / frames[from].length;
    }
}
