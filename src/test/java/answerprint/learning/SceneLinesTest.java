package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneLinesTest {
    private static final int SIDE = 64;

    @Test
    void theSameSeedPaintsTheSameThing() {
        assertThat(painted(7)).isEqualTo(painted(7));
        assertThat(painted(7)).isNotEqualTo(painted(8));
    }

    @Test
    void coloursStayWithinThePictureWhateverIsPainted() {
        long changed = IntStream.range(0, 60)
                .mapToObj(SceneLinesTest::painted)
                .peek(rgb -> IntStream.range(0, rgb.length)
                        .forEach(i -> assertThat(rgb[i]).isBetween(0f, 1f)))
                .filter(rgb -> IntStream.range(0, rgb.length).anyMatch(i -> Math.abs(rgb[i] - 0.5f) > 0.02f))
                .count();

        assertThat(changed).isGreaterThan(40);
    }

    private static float[] painted(long seed) {
        float[] rgb = new float[3 * SIDE * SIDE];
        Arrays.fill(rgb, 0.5f);
        new SceneLines(new SplittableRandom(seed), SIDE).paint(rgb);
        return rgb;
    }
}
