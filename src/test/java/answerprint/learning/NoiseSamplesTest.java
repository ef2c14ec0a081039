package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseSamplesTest {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 192;

    @Test
    void noiseThatGrowsWithLevelIsMeasuredWithinATenth() {
        var random = new SplittableRandom(3);
        var samples = new NoiseSamples();
        samples.add(noisy(random), noisy(random), WIDTH, HEIGHT);
        samples.add(noisy(random), noisy(random), WIDTH, HEIGHT);

        CameraNoise noise = samples.of("A");

        assertThat(noise.at(0, 0.25)).isCloseTo(spread(0.25), within(0.1 * spread(0.25)));
        assertThat(noise.at(1, 0.75)).isCloseTo(spread(0.75), within(0.1 * spread(0.75)));
    }

    @Test
    void framesWithoutAnyDifferenceSayNothing() {
        var samples = new NoiseSamples();
        float[] still = new float[3 * WIDTH * HEIGHT];
        java.util.Arrays.fill(still, 0.4f);
        samples.add(still, still, WIDTH, HEIGHT);

        assertThat(samples.of("A").levels()).isEmpty();
    }

    /** A ramp from left to right under noise. */
    private static float[] noisy(SplittableRandom random) {
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            double level = 0.05 + 0.9 * (i / 3 % WIDTH / 16 * 16) / WIDTH;
            rgb[i] = (float) (level + spread(level) * random.nextGaussian());
        }
        return rgb;
    }

    private static double spread(double level) {
        return 0.004 + 0.012 * level;
    }
}
