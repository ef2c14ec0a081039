package answerprint.correction.repair;

import answerprint.correction.repair.grain.Octaves;
import java.util.Arrays;

/**
 * Tries what blending takes from the grain, octave by octave: on the band beside the hole, where the truth is known, and in the
 * hole itself.
 */
final class GrainTrial {
    private static final double CALM = 0.5;
    private static final int FEWEST = 50;
    private static final int ROUNDS = 40;
    private static final double FIRST = 0.5;
    private static final double TRACE = 1e-12;

    private final Tile tile;
    private final float[] share;
    private final Octaves filmed;
    private final Octaves tried;
    private final boolean[] calm;
    private final boolean[] calmBand;
    private final boolean[] calmHole;

    /**
     * @param luma of what hole and band are filled with; the plate's own elsewhere
     * @param share per pixel of hole and band: how much is to be given back, 0..1 of the grain's power
     */
    GrainTrial(Tile tile, float[] luma, float[] share) {
        this.tile = tile;
        this.share = share;
        float[] known = Blended.luma(tile.target);
        for (int i = 0; i < known.length; i++) {
            known[i] = tile.hole[i] ? luma[i] : known[i];
        }
        filmed = new Octaves(known, tile.width);
        tried = new Octaves(luma, tile.width);
        float[] slope = filmed.slope();
        float most = calmest(slope);
        calm = new boolean[slope.length];
        calmBand = new boolean[slope.length];
        calmHole = new boolean[slope.length];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = tile.band[i] && slope[i] <= most;
            calmBand[i] = calm[i] && share[i] > 0;
            calmHole[i] = tile.hole[i] && share[i] > 0 && slope[i] <= most;
        }
    }

    /** The slope of the calm half of the band: an edge that is blended badly is no grain. */
    private float calmest(float[] slope) {
        float[] slopes = new float[slope.length];
        int count = 0;
        for (int i = 0; i < slope.length; i++) {
            if (tile.band[i]) {
                slopes[count++] = slope[i];
            }
        }
        Arrays.sort(slopes, 0, count);
        return count < FEWEST ? -1 : slopes[(int) (CALM * count)];
    }

    /**
     * What each octave of the grain that lies ready in the hole is to be multiplied by, where it is added by the root of the share.
     *
     * <p>Octaves overlap, and what is added ends at the hole's edge, so that a coarse one spills into the finer ones: what the added
     * octaves come to together is measured, and the gains are those with which the hole's octaves, as filled and with what is added,
     * are fewest decibels off altogether, too much and too little alike.
     *
     * @param most the square of the largest
     * @param byBand whether the band was filled like the hole, with nothing given back so far
     */
    double[] gains(Octaves ready, double most, boolean byBand) {
        double[] filled = new double[Octaves.COUNT];
        double[] wanted = new double[Octaves.COUNT];
        for (int band = 0; band < wanted.length; band++) {
            filled[band] = power(filmed.band(band), calmHole) + TRACE;
            wanted[band] = filled[band] + missing(band, byBand);
        }
        double[][][] together = together(ready);
        double[] gains = new double[Octaves.COUNT];
        Arrays.fill(gains, FIRST);
        double least = off(gains, together, filled, wanted);
        double step = FIRST / 2;
        for (int round = 0; round < ROUNDS; round++) {
            double before = least;
            for (int turn = 0; turn < 2 * gains.length; turn++) {
                int band = turn / 2;
                double was = gains[band];
                gains[band] = Math.clamp(was + (turn % 2 == 0 ? step : -step), 0, Math.sqrt(most));
                double off = off(gains, together, filled, wanted);
                if (off < least) {
                    least = off;
                } else {
                    gains[band] = was;
                }
            }
            step = least < before ? step : step / 2;
        }
        return gains;
    }

    /** Squares of what each octave is off by, natural logarithms of power, summed up. */
    private static double off(double[] gains, double[][][] together, double[] filled, double[] wanted) {
        double sum = 0;
        for (int of = 0; of < gains.length; of++) {
            double added = 0;
            for (int a = 0; a < gains.length; a++) {
                for (int b = 0; b < gains.length; b++) {
                    added += gains[a] * gains[b] * together[of][a][b];
                }
            }
            double off = Math.log((filled[of] + added) / wanted[of]);
            sum += off * off;
        }
        return sum;
    }

    /**
     * Power that the hole lacks in one octave: the mean of what the band lacks when it is filled likewise, and of what the hole as it
     * is filled lacks to the band as filmed. The one compares the same pixels, the other looks at the hole itself.
     */
    private double missing(int band, boolean byBand) {
        double onBand = mean(calmBand);
        double inHole = mean(calmHole);
        if (onBand == 0 || inHole == 0) {
            return 0;
        }
        float[] there = filmed.band(band);
        double tryOut = power(there, calmBand) - power(tried.band(band), calmBand);
        double direct = power(there, calm) - power(there, calmHole);
        return Math.max(0, byBand ? (tryOut * inHole / onBand + direct) / 2 : direct);
    }

    private double mean(boolean[] at) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            sum += at[i] ? share[i] : 0;
            count += at[i] ? 1 : 0;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** For each octave of the sum, how the octaves that are added in the hole go together in it. */
    private double[][][] together(Octaves ready) {
        Octaves[] added = new Octaves[Octaves.COUNT];
        for (int band = 0; band < added.length; band++) {
            float[] cut = ready.band(band).clone();
            for (int i = 0; i < cut.length; i++) {
                cut[i] *= tile.hole[i] ? (float) Math.sqrt(share[i]) : 0;
            }
            added[band] = new Octaves(cut, tile.width);
        }
        double[][][] together = new double[Octaves.COUNT][Octaves.COUNT][Octaves.COUNT];
        for (int of = 0; of < together.length; of++) {
            for (int a = 0; a < together.length; a++) {
                for (int b = 0; b < together.length; b++) {
                    together[of][a][b] = product(added[a].band(of), added[b].band(of), calmHole);
                }
            }
        }
        return together;
    }

    private static double power(float[] plane, boolean[] at) {
        return product(plane, plane, at);
    }

    private static double product(float[] one, float[] other, boolean[] at) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (at[i]) {
                sum += one[i] * other[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
