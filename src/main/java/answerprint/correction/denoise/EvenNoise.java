package answerprint.correction.denoise;

/**
 * Bends code values so that the noise has spread 1 at every level of every channel, and turns the three channels to one grey and
 * two colour planes in which it still has spread 1. The way back is the exact inverse.
 */
final class EvenNoise {
    private static final double LOW = -0.25;
    private static final double HIGH = 1.75;
    private static final int STEPS = 4096;
    private static final double STEP = (HIGH - LOW) / STEPS;
    private static final float THIRD = (float) (1 / Math.sqrt(3));
    private static final float HALF = (float) (1 / Math.sqrt(2));
    private static final float SIXTH = (float) (1 / Math.sqrt(6));

    private final float[][] bent = new float[3][STEPS + 1];
    private final float[][] straight = new float[3][STEPS + 1];
    private final float[] most = new float[3];

    /** @param least a spread below which nothing counts as noise, e.g. a code step's own */
    EvenNoise(NoiseLevels noise, double least) {
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = 0; i <= STEPS; i++) {
                bent[c][i] = (float) sum;
                sum += STEP / Math.max(noise.at(c, LOW + (i + 0.5) * STEP), least);
            }
            most[c] = bent[c][STEPS];
            int k = 0;
            for (int i = 0; i <= STEPS; i++) {
                double wanted = (double) most[c] * i / STEPS;
                while (k < STEPS - 1 && bent[c][k + 1] < wanted) {
                    k++;
                }
                double part = (wanted - bent[c][k]) / (bent[c][k + 1] - bent[c][k]);
                straight[c][i] = (float) (LOW + (k + part) * STEP);
            }
        }
    }

    /** Interleaved RGB to three planes from {@code from} to {@code to}, pixels. */
    void planes(float[] rgb, float[][] planes, int from, int to) {
        for (int i = from; i < to; i++) {
            float r = bend(0, rgb[3 * i]);
            float g = bend(1, rgb[3 * i + 1]);
            float b = bend(2, rgb[3 * i + 2]);
            planes[0][i] = (r + g + b) * THIRD;
            planes[1][i] = (r - b) * HALF;
            planes[2][i] = (r - 2 * g + b) * SIXTH;
        }
    }

    /** One pixel of three planes back to RGB. */
    void pixel(float grey, float warm, float green, float[] rgb) {
        float even = grey * THIRD + green * SIXTH;
        rgb[0] = unbend(0, even + warm * HALF);
        rgb[1] = unbend(1, grey * THIRD - 2 * green * SIXTH);
        rgb[2] = unbend(2, even - warm * HALF);
    }

    private float bend(int c, float code) {
        float place = (float) ((code - LOW) / STEP);
        int k = Math.clamp((int) place, 0, STEPS - 1);
        return bent[c][k] + (bent[c][k + 1] - bent[c][k]) * (place - k);
    }

    private float unbend(int c, float value) {
        float place = value / most[c] * STEPS;
        int k = Math.clamp((int) place, 0, STEPS - 1);
        return straight[c][k] + (straight[c][k + 1] - straight[c][k]) * (place - k);
    }
}
