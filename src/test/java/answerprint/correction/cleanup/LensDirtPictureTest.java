package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class LensDirtPictureTest {
    /** Takes up to 45 % of the light round one place, softly. */
    private static void speck(float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            double x = (i / 3) % MovingSet.WIDTH - 80;
            double y = (i / 3) / MovingSet.WIDTH - 48;
            double loss = 0.6 * Math.exp(-(x * x + y * y) / 18);
            double light = MovingSet.FORMAT.encoding().toLinear(rgb[i]) * Math.exp(-loss);
            rgb[i] = (float) MovingSet.FORMAT.encoding().toCode(light);
        }
    }

    @Test
    void theLightThatDirtTookIsGivenBack() {
        Cleaned cleaned = Cleaned.of(new MovingSet(9).lasting(36).with((n, rgb) -> speck(rgb)), "lens-dirt");

        assertThat(cleaned.summary().parameters().path("lensDirt").asInt()).isEqualTo(1);
        assertThat(cleaned.error(6, 77, 45, 7, 7)).isLessThan(0.6 * cleaned.errorBefore(6, 77, 45, 7, 7));
    }

    @Test
    void beforeACameraThatStandsStillNothingIsCalledDirt() {
        Cleaned cleaned = Cleaned.of(new MovingSet(0).lasting(36).with((n, rgb) -> speck(rgb)), "lens-dirt");

        assertThat(cleaned.changed(6)).isZero();
    }

    @Test
    void cornersDarkenedByTheLensAreNoDirt() {
        Cleaned cleaned = Cleaned.of(new MovingSet(9).lasting(36).with((n, rgb) -> darkened(rgb)), "lens-dirt");

        assertThat(cleaned.changed(6)).isZero();
    }

    /** A third of a stop darker in the corners. */
    private static void darkened(float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            double x = (i / 3) % MovingSet.WIDTH / (MovingSet.WIDTH / 2.0) - 1;
            double y = (i / 3) / MovingSet.WIDTH / (MovingSet.HEIGHT / 2.0) - 1;
            double light = MovingSet.FORMAT.encoding().toLinear(rgb[i]) * Math.exp(-0.23 * (x * x + y * y) / 2);
            rgb[i] = (float) MovingSet.FORMAT.encoding().toCode(light);
        }
    }
}
