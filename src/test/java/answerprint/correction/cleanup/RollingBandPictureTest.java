package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class RollingBandPictureTest {
    private static void band(int n, float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            double y = (i / 3) / MovingSet.WIDTH;
            double wave = Math.sin(2 * Math.PI * 1.7 * y / MovingSet.HEIGHT + 1.1 * n + 0.4);
            double light = MovingSet.FORMAT.encoding().toLinear(rgb[i]) * Math.exp(0.06 * wave);
            rgb[i] = (float) MovingSet.FORMAT.encoding().toCode(light);
        }
    }

    @Test
    void aBandThatRollsIsGradedOff() {
        Cleaned cleaned = Cleaned.of(new MovingSet(0.5).with(RollingBandPictureTest::band), "rolling-bands");

        assertThat(cleaned.errorBefore(6, 0, 0, 160, 96)).isGreaterThan(0.008);
        assertThat(cleaned.error(6, 0, 0, 160, 96)).isLessThan(0.002);
        assertThat(cleaned.summary().parameters().path("band").path("cycles").asDouble())
                .isBetween(1.6, 1.8);
    }

    @Test
    void withoutABandThereIsNothingToCorrect() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(0.5), "rolling-bands"))
                .isInstanceOf(NothingToCorrect.class);
    }
}
