package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Patch;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencv.core.Scalar;

/** The measures of the cross-kind rows see what they are there to see. */
@NoLeaks
class CrossKindMeasuresPictureTest {
    private static final int WIDTH = 224;
    private static final int HEIGHT = 160;
    private static final Region BOX = new Region(40, 30, 140, 96);

    @Test
    void theSameGrainIsOneAndLostGrainIsLess(PictureMemory memory) {
        float[] filmed = grain(1, 0.02f);
        float[] smooth = new float[filmed.length];
        java.util.Arrays.fill(smooth, 0.5f);

        GrainMeasure same = measured(filmed, inBox(filmed, grain(2, 0.02f)), memory);
        GrainMeasure lost = measured(filmed, inBox(filmed, smooth), memory);

        assertThat(same.sigma()).isBetween(0.9, 1.1);
        assertThat(Math.abs(same.worstBand())).isLessThan(1.5);
        assertThat(lost.sigma()).isLessThan(0.6);
        assertThat(lost.worstBand()).isLessThan(-3);
    }

    @Test
    void aMatteThatFlickersIsLessSteadyThanThePlate(PictureMemory memory) {
        WarpingError steady = new WarpingError(WIDTH, HEIGHT, false);
        WarpingError flickering = new WarpingError(WIDTH, HEIGHT, false);
        float[] filmed = grain(1, 0.05f);
        try (Scratch scratch = new Scratch(memory)) {
            ChangedPixels changed = box(scratch);
            for (int n = 0; n < 4; n++) {
                float[] lit = filmed.clone();
                for (int i = 0; i < lit.length; i++) {
                    lit[i] += n % 2 == 0 ? 0.02f : 0;
                }
                steady.see(n, filmed, filmed, filmed, changed, scratch);
                flickering.see(n, filmed, filmed, inBox(filmed, lit), changed, scratch);
            }
        }

        assertThat(steady.ratio()).isEqualTo(1);
        assertThat(flickering.ratio()).isGreaterThan(5);
        assertThat(flickering.toFilmed()).isGreaterThan(5);
    }

    private static GrainMeasure measured(float[] filmed, float[] result, PictureMemory memory) {
        GrainMeasure grain = new GrainMeasure(WIDTH, HEIGHT);
        try (Scratch scratch = new Scratch(memory)) {
            grain.see(filmed, result, box(scratch));
        }
        assertThat(grain.measured()).isTrue();
        return grain;
    }

    private static ChangedPixels box(Scratch scratch) {
        Patch patch = new Patch();
        patch.pixels(BOX, scratch);
        patch.alpha().setTo(new Scalar(1));
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        return changed;
    }

    private static float[] inBox(float[] outside, float[] inside) {
        float[] both = outside.clone();
        for (int y = BOX.y(); y < BOX.bottom(); y++) {
            System.arraycopy(inside, y * WIDTH + BOX.x(), both, y * WIDTH + BOX.x(), BOX.width());
        }
        return both;
    }

    private static float[] grain(long seed, float sigma) {
        Random random = new Random(seed);
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.5f + sigma * (float) random.nextGaussian();
        }
        return luma;
    }
}
