package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import java.util.Random;
import org.junit.jupiter.api.Test;

@NoLeaks
class JitterPictureTest {
    private static final int COUNT = 24;

    /** A gate that weaves: the film lies a little off on every frame. */
    private static MovingSet weaving(double size) {
        return new MovingSet(0).lasting(COUNT).with((n, rgb) -> set(n, size, rgb));
    }

    private static double weave(int n, double size) {
        return size * new Random(31 * n + 7).nextGaussian();
    }

    private static void set(int n, double size, float[] rgb) {
        new MovingSet(weave(n, size)).clean(1, rgb);
    }

    @Test
    void aWeavingGateIsSteadiedAndTheBorderFilled() {
        Cleaned cleaned = Cleaned.of(weaving(1.2), "jitter");

        double before = 0;
        double after = 0;
        for (int n = 6; n < COUNT - 6; n++) {
            before += apart(cleaned.plate(n), cleaned.plate(n + 1));
            after += apart(cleaned.frames().get(n), cleaned.frames().get(n + 1));
        }
        assertThat(after).isLessThan(0.4 * before);
        assertThat(cleaned.summary().remarks()).allMatch(remark -> remark.contains("border"));
    }

    private static double apart(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i += 3) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum;
    }

    @Test
    void aSmoothPanIsLeftAlone() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(2).lasting(COUNT), "jitter"))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("steady");
    }

    @Test
    void whatTremblesTooFarIsRefusedInWords() {
        assertThatThrownBy(() -> Cleaned.of(weaving(6), "jitter"))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("3 %");
    }
}
