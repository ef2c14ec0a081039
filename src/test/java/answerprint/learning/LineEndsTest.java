package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LineEndsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    @Test
    void aSeamThatEndsAtAnotherLineOfTheSetIsCrossedThere() {
        assertThat(crossed(80, pixel -> pixel / WIDTH > 82)).isGreaterThan(0.25);
    }

    @Test
    void alsoIfThatLineLiesAslant() {
        assertThat(crossed(80, pixel -> pixel / WIDTH > 82 + 0.4 * (pixel % WIDTH - 100)))
                .isGreaterThan(0.2);
    }

    @Test
    void aWireThatEndsInTheAirIsNot() {
        assertThat(crossed(80, pixel -> false)).isBetween(0.0, 0.02);
    }

    @Test
    void anEdgeThatStopsAtTheLineDoesNotCrossIt() {
        assertThat(crossed(80, pixel -> pixel / WIDTH > 82 && pixel % WIDTH > 102))
                .isLessThan(0.05);
    }

    @Test
    void ofALineFromEdgeToEdgeNothingIsTold() {
        assertThat(crossed(HEIGHT - 1, pixel -> pixel / WIDTH > 60)).isNegative();
    }

    @Test
    void aSeamThatWasFollowedTooFarIsCrossedWhereTheFinderStopsToSeeIt() {
        float[] said = new float[WIDTH * HEIGHT];
        for (int y = 0; y <= 80; y++) {
            said[y * WIDTH + 100] = 0.9f;
        }

        assertThat(crossed(HEIGHT - 1, said, pixel -> pixel / WIDTH > 82)).isGreaterThan(0.25);
    }

    private static double crossed(int down, IntPredicate darker) {
        return crossed(down, new float[WIDTH * HEIGHT], darker);
    }

    /** An upright dark line from the top so far down, before a ground that is darker in places. */
    private static double crossed(int down, float[] said, IntPredicate darker) {
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            boolean line = Math.abs(i % WIDTH - 100) <= 1 && i / WIDTH <= down;
            luma[i] = line ? 0.1f : darker.test(i) ? 0.3f : 0.6f;
        }
        List<double[]> way = new ArrayList<>();
        for (int y = 0; y <= down; y += LineLook.STEP) {
            way.add(new double[] {100, y});
        }
        return new LineEnds(new LumaPlane(WIDTH, HEIGHT, luma), said).crossed(way);
    }
}
