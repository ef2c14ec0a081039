package answerprint.bench;

import java.util.Arrays;

/**
 * How a locked-off camera's own exposure changed the same set from one time to another: for each channel, the median of what pixels
 * became whose value was alike.
 *
 * @param knots per channel, the values that {@link #STEPS} + 1 evenly spaced values become
 */
record ToneCurve(float[][] knots) {
    private static final int STEPS = 24;
    private static final int FEWEST = 40;
    private static final int EVERY = 7;

    /**
     * @param from interleaved 8-bit RGB
     * @param to the same later or earlier
     * @param blocked non-zero where the two show different things
     */
    static ToneCurve of(byte[] from, byte[] to, byte[] blocked) {
        float[][] knots = new float[3][];
        for (int c = 0; c < 3; c++) {
            knots[c] = channel(from, to, blocked, c);
        }
        return new ToneCurve(knots);
    }

    private static float[] channel(byte[] from, byte[] to, byte[] blocked, int c) {
        float[][] bins = new float[STEPS + 1][blocked.length / EVERY + 1];
        int[] counts = new int[STEPS + 1];
        for (int i = 0; i < blocked.length; i += EVERY) {
            if (blocked[i] == 0) {
                float value = (from[3 * i + c] & 255) / 255f;
                int bin = Math.round(value * STEPS);
                bins[bin][counts[bin]++] = (to[3 * i + c] & 255) / 255f - value;
            }
        }
        float[] knots = new float[STEPS + 1];
        int known = -1;
        for (int bin = 0; bin <= STEPS; bin++) {
            if (counts[bin] < FEWEST) {
                continue;
            }
            Arrays.sort(bins[bin], 0, counts[bin]);
            knots[bin] = bins[bin][counts[bin] / 2];
            for (int between = known + 1; between < bin; between++) {
                float share = known < 0 ? 1 : (between - known) / (float) (bin - known);
                knots[between] = known < 0 ? knots[bin] : knots[known] + share * (knots[bin] - knots[known]);
            }
            known = bin;
        }
        for (int bin = known + 1; bin <= STEPS && known >= 0; bin++) {
            knots[bin] = knots[known];
        }
        return knots;
    }

    /** What a value of this channel became. */
    float at(int c, float value) {
        float along = Math.clamp(value, 0f, 1f) * STEPS;
        int below = Math.min(STEPS - 1, (int) along);
        float share = along - below;
        return value + knots[c][below] * (1 - share) + knots[c][below + 1] * share;
    }
}
