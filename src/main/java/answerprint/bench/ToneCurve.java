package answerprint.bench;

import answerprint.correction.ChangeCurve;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a locked-off camera's own exposure changed the same set from one time to another: for each channel, the median of what pixels
 * became whose value was alike.
 *
 * @param channels what values become, for red, green and blue
 */
record ToneCurve(List<ChangeCurve> channels) {
    private static final int STEPS = 24;
    private static final int FEWEST = 40;
    private static final int EVERY = 7;

    /**
     * @param from interleaved 8-bit RGB
     * @param to the same later or earlier
     * @param blocked non-zero where the two show different things
     */
    static ToneCurve of(byte[] from, byte[] to, byte[] blocked) {
        return new ToneCurve(IntStream.range(0, 3)
                .mapToObj(c -> channel(from, to, blocked, c))
                .toList());
    }

    private static ChangeCurve channel(byte[] from, byte[] to, byte[] blocked, int c) {
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
        for (int bin = 0; bin <= STEPS; bin++) {
            Arrays.sort(bins[bin], 0, counts[bin]);
            knots[bin] = counts[bin] < FEWEST ? Float.NaN : bins[bin][counts[bin] / 2];
        }
        return ChangeCurve.through(knots);
    }

    /** What a value of this channel became. */
    float at(int c, float value) {
        return channels.get(c).at(value);
    }
}
