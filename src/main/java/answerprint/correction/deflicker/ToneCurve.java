package answerprint.correction.deflicker;

import java.util.Arrays;

/**
 * What a picture's tones are, from dark to bright: the stops that so many of its pixels lie below, channel by channel. Where they
 * lie in the picture is not asked.
 *
 * @param stops three channels, {@link #RANKS} each, rising
 * @param known whether a rank is neither clipped nor lost in the dark
 */
record ToneCurve(float[][] stops, boolean[][] known) {
    /** Ranks lie in the middle of as many equal parts of all pixels. */
    static final int RANKS = 24;

    private static final double DARKEST = -17;
    private static final double BRIGHTEST = 8;
    private static final double BIN = 0.02;
    private static final int BINS = (int) ((BRIGHTEST - DARKEST) / BIN);

    /** @param learnt whether only the white squares of the board of {@link LightSamples#held} count */
    static ToneCurve of(FlickerPicture picture, boolean learnt) {
        float[][] stops = new float[3][];
        boolean[][] known = new boolean[3][RANKS];
        for (int c = 0; c < 3; c++) {
            int[] counts = new int[BINS];
            float[] trusted = {Float.MAX_VALUE, -Float.MAX_VALUE};
            int all = count(picture, c, learnt, counts, trusted);
            stops[c] = ranked(counts, all);
            for (int k = 0; k < RANKS; k++) {
                known[c][k] = stops[c][k] > trusted[0] && stops[c][k] < trusted[1];
            }
        }
        return new ToneCurve(stops, known);
    }

    private static int count(FlickerPicture picture, int c, boolean learnt, int[] counts, float[] trusted) {
        int all = 0;
        for (int i = 0; i < picture.trust().length; i++) {
            double x = (i % picture.width() + 0.5) / picture.width();
            double y = (i / picture.width() + 0.5) / picture.height();
            if (!learnt || !LightSamples.held(x, y)) {
                float stop = picture.stops()[3 * i + c];
                counts[Math.clamp((int) ((stop - DARKEST) / BIN), 0, BINS - 1)]++;
                all++;
                if (picture.trust()[i] > 0) {
                    trusted[0] = Math.min(trusted[0], stop);
                    trusted[1] = Math.max(trusted[1], stop);
                }
            }
        }
        return all;
    }

    private static float[] ranked(int[] counts, int all) {
        float[] ranked = new float[RANKS];
        int bin = 0;
        double below = 0;
        for (int k = 0; k < RANKS; k++) {
            double wanted = (k + 0.5) / RANKS * all;
            while (bin < BINS - 1 && below + counts[bin] < wanted) {
                below += counts[bin++];
            }
            double part = counts[bin] == 0 ? 0 : (wanted - below) / counts[bin];
            ranked[k] = (float) (DARKEST + (bin + part) * BIN);
        }
        return ranked;
    }

    /**
     * How each rank changed since then; one that is not known in both goes with the nearest that is.
     *
     * @return stops, three channels one after another
     */
    float[] since(ToneCurve then) {
        float[] change = new float[3 * RANKS];
        for (int c = 0; c < 3; c++) {
            for (int k = 0; k < RANKS; k++) {
                int near = nearest(then, c, k);
                change[c * RANKS + k] = near < 0 ? 0 : stops[c][near] - then.stops[c][near];
            }
        }
        return change;
    }

    private int nearest(ToneCurve then, int c, int k) {
        for (int off = 0; off < RANKS; off++) {
            for (int near : new int[] {k - off, k + off}) {
                if (near >= 0 && near < RANKS && known[c][near] && then.known[c][near]) {
                    return near;
                }
            }
        }
        return -1;
    }

    /** A value between ranks: @param values of all ranks, three channels one after another */
    float at(int c, float stop, float[] values) {
        float[] ranks = stops[c];
        int above = Arrays.binarySearch(ranks, stop);
        int k = above >= 0 ? above : -above - 1;
        if (k == 0 || k == RANKS) {
            return values[c * RANKS + Math.min(k, RANKS - 1)];
        }
        float wide = ranks[k] - ranks[k - 1];
        float part = wide > 0 ? (stop - ranks[k - 1]) / wide : 0;
        float low = values[c * RANKS + k - 1];
        return low + (values[c * RANKS + k] - low) * part;
    }
}
