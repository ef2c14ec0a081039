package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int RADIUS = 45;

    private final float[] weight = new float[WIDTH * HEIGHT];
    private final float[] value = new float[WIDTH * HEIGHT];
    private final float[] across = new float[WIDTH * HEIGHT];
    private final float[] down = new float[WIDTH * HEIGHT];

    private static boolean open(int i) {
        return Math.hypot(i % WIDTH - WIDTH / 2.0, i / WIDTH - HEIGHT / 2.0) < RADIUS;
    }

    /** Held outside the hole, nothing known inside. */
    private void hold(float[] picture) {
        for (int i = 0; i < weight.length; i++) {
            weight[i] = open(i) ? 0 : Settling.HELD;
            value[i] = open(i) ? 0 : picture[i];
        }
    }

    private float[] settled() {
        return new Settling(WIDTH, HEIGHT, weight).field(value, across, down);
    }

    private static float[] slope() {
        float[] slope = new float[WIDTH * HEIGHT];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = 0.2f + 0.003f * (i % WIDTH) + 0.001f * (i / WIDTH);
        }
        return slope;
    }

    private static float[] waves() {
        float[] waves = slope();
        for (int i = 0; i < waves.length; i++) {
            waves[i] += (float) (0.1 * Math.sin(i % WIDTH * 0.7) * Math.cos(i / WIDTH * 0.5));
        }
        return waves;
    }

    private static double farthest(float[] a, float[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    @Test
    void aSlopeIsCarriedAcrossAWideHole() {
        hold(slope());

        assertThat(farthest(settled(), slope())).isLessThan(0.01);
    }

    @Test
    void whereTheDifferencesAreKnownThePictureIsTheSame() {
        float[] waves = waves();
        hold(waves);
        for (int i = 0; i < waves.length - WIDTH; i++) {
            across[i] = waves[i + 1] - waves[i];
            down[i] = waves[i + WIDTH] - waves[i];
        }

        assertThat(farthest(settled(), waves)).isLessThan(0.01);
    }

    @Test
    void aBrighterPatchMeetsItsSurroundingsAndAWrongColourOfLittleWeightHardlyCounts() {
        float[] waves = waves();
        hold(waves);
        for (int i = 0; i < waves.length - WIDTH; i++) {
            across[i] = waves[i + 1] - waves[i];
            down[i] = waves[i + WIDTH] - waves[i];
            if (open(i)) {
                value[i] = waves[i] + 0.2f;
                weight[i] = 1e-4f;
            }
        }

        assertThat(farthest(settled(), waves)).isLessThan(0.04);
    }

    @Test
    void aColourOfMuchWeightStands() {
        float[] waves = waves();
        hold(slope());
        for (int i = 0; i < waves.length; i++) {
            if (open(i)) {
                value[i] = waves[i];
                weight[i] = 1000;
            }
        }

        assertThat(farthest(settled(), waves)).isLessThan(0.12);
        int middle = HEIGHT / 2 * WIDTH + WIDTH / 2;
        assertThat((double) settled()[middle]).isBetween(waves[middle] - 0.001, waves[middle] + 0.001);
    }
}
