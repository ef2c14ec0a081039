package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RidgeLinesTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final double NOISE = 0.02;

    private final float[] luma = new float[WIDTH * HEIGHT];

    RidgeLinesTest() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (float) (0.5 + NOISE * random.nextGaussian());
        }
    }

    @Test
    void aFaintThinLineInGrainIsProposed() {
        for (int x = 0; x < WIDTH; x++) {
            darken(x, 60 + x / 5);
        }

        assertThat(proposed()).anySatisfy(line -> {
            assertThat(line.length()).isGreaterThan(150);
            assertThat(IntStream.of(line.pixels()))
                    .allMatch(pixel -> Math.abs(pixel / WIDTH - 60 - pixel % WIDTH / 5) <= 6);
        });
    }

    @Test
    void soIsAnUprightOne() {
        for (int y = 0; y < HEIGHT; y++) {
            darken(90 + y / 6, y);
        }

        assertThat(proposed()).anySatisfy(line -> {
            assertThat(line.length()).isGreaterThan(100);
            assertThat(IntStream.of(line.pixels()))
                    .allMatch(pixel -> Math.abs(pixel % WIDTH - 90 - pixel / WIDTH / 6) <= 6);
        });
    }

    @Test
    void grainAloneProposesNothing() {
        assertThat(proposed()).isEmpty();
    }

    @Test
    void anEdgeIsNotProposed() {
        for (int i = 0; i < luma.length; i++) {
            luma[i] += i / WIDTH > 80 ? 0.3f : 0;
        }

        assertThat(proposed()).isEmpty();
    }

    private List<WireLinks.Link> proposed() {
        return RidgeLines.of(new LumaPlane(WIDTH, HEIGHT, luma));
    }

    private void darken(int x, int y) {
        luma[y * WIDTH + x] -= (float) (3 * NOISE);
        luma[Math.min(HEIGHT - 1, y + 1) * WIDTH + x] -= (float) (2 * NOISE);
    }
}
