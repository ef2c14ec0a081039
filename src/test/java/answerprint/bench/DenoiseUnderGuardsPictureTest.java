package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.guard.TimelineFacts;
import answerprint.guard.grain.GrainKept;
import answerprint.guard.temporal.Steadiness;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What denoise does at its own default dials is its work, and no guard asks anybody about it. */
@NoLeaks
class DenoiseUnderGuardsPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(256, 144, Encoding.REC709);
    private static final FrameRange SHOWN = new FrameRange(4, 9);

    @Test
    void denoiseAtItsDefaultDialsPassesGrainAndSteadiness(PictureMemory memory) throws Exception {
        FilmedClip clip = new FilmedClip("moving shapes", FORMAT, 14, 255, DenoiseUnderGuardsPictureTest::shapes);
        KindCase noise = new NoiseCase();
        Correction denoise =
                Corrections.onDuty().find(CorrectionKind.of("denoise")).orElseThrow();
        TimelineFacts facts = new TimelineFacts(14, FrameRate.FILM, "01:00:00:00", Map.of());
        GuardScene scene = new GuardScene(
                denoise.kind(), denoise.nature(), denoise.limits(), FORMAT, SHOWN, Map.of(), facts, facts);

        try (Scratch kept = new Scratch(memory)) {
            GuardWatch grain = new GrainKept().watch(scene, kept);
            GuardWatch steadiness = new Steadiness().watch(scene, kept);
            new KindRun(denoise, noise.staged(clip, denoise, memory, 1).orElseThrow())
                    .over(SHOWN, (n, plate, changed, result, scratch) -> {
                        SeenFrame seen = new SeenFrame(n, plate, result, changed, scratch);
                        grain.see(seen, scratch);
                        steadiness.see(seen, scratch);
                    });

            assertThat(grain.report()).isInstanceOf(GuardReport.Pass.class);
            assertThat(steadiness.report()).isInstanceOf(GuardReport.Pass.class);
        }
    }

    private static float[] shapes(int n) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % FORMAT.width() + n;
            int y = i / 3 / FORMAT.width();
            rgb[i] = (float) (0.45 + 0.15 * Math.sin(x * 0.11) * Math.cos(y * 0.09) + 0.06 * Math.sin(x * 0.31));
        }
        return rgb;
    }
}
