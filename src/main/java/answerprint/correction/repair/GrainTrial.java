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
    private static final int ROUNDS = 30;
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
     * octaves come to together is measured, and the gains are found in rounds that keep them positive, each octave being weighed by
     * how many decibels it changes (after Richardson 1972, Lucy 1974).
     *
     * @param most the square of the largest
     * @param byBand whether the band was filled like the hole, with nothing given back so far
     */
    double[] gains(Octaves ready, double most, boolean byBand) {
        double[] missing = missing(byBand);
        double[] scale = scale();
        double[][][] together = together(ready);
        double[] gains = new double[Octaves.COUNT];
        Arrays.fill(gains, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] wanted = new double[Octaves.COUNT];
            double[] there = new double[Octaves.COUNT];
            for (int of = 0; of < gains.length; of++) {
                double[] shares = shares(gains, together[of]);
                double ratio = missing[of] / (Arrays.stream(shares).sum() + TRACE);
                for (int band = 0; band < gains.length; band++) {
                    double weight = Math.max(0, shares[band]) / scale[of];
                    wanted[band] += weight * ratio;
                    there[band] += weight;
                }
            }
            for (int band = 0; band < gains.length; band++) {
                double step = there[band] > 0 ? Math.sqrt(wanted[band] / there[band]) : 0;
                gains[band] = Math.min(Math.sqrt(most), gains[band] * step);
            }
        }
        return gains;
    }

    /** What each added octave gives to the power of one octave of the sum. */
    private static double[] shares(double[] gains, double[][] together) {
        double[] shares = new double[gains.length];
        for (int a = 0; a < gains.length; a++) {
            for (int b = 0; b < gains.length; b++) {
                shares[a] += gains[a] * gains[b] * together[a][b];
            }
        }
        return shares;
    }

    /**
     * Power that the hole lacks, by octave: the mean of what the band lacks when it is filled likewise, and of what the hole as it
     * is filled lacks to the band as filmed. The one compares the same pixels, the other looks at the hole itself.
     */
    private double[] missing(boolean byBand) {
        double[] missing = new double[Octaves.COUNT];
        double onBand = mean(calmBand);
        double inHole = mean(calmHole);
        for (int band = 0; band < missing.length && onBand > 0 && inHole > 0; band++) {
            double tryOut = power(filmed.band(band), calmBand) - power(tried.band(band), calmBand);
            double direct = power(filmed.band(band), calm) - power(filmed.band(band), calmHole);
            missing[band] = Math.max(0, byBand ? (tryOut * inHole / onBand + direct) / 2 : direct);
        }
        return missing;
    }

    /** Power of each octave as filmed: a decibel counts alike in all of them. */
    private double[] scale() {
        double[] scale = new double[Octaves.COUNT];
        for (int band = 0; band < scale.length; band++) {
            scale[band] = power(filmed.band(band), calm) + TRACE;
        }
        return scale;
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
