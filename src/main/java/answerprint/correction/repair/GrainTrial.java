package answerprint.correction.repair;

import answerprint.correction.repair.grain.Octaves;
import java.util.Arrays;

/** Tries on the band beside the hole what blending takes from the grain, octave by octave. */
final class GrainTrial {
    private static final double CALM = 0.5;
    private static final int FEWEST = 50;
    private static final int ROUNDS = 30;
    private static final double TRACE = 1e-12;

    private final Tile tile;
    private final Blended blended;
    private final Octaves filmed;
    private final Octaves tried;
    private final boolean[] calm;
    private final boolean[] calmHole;

    GrainTrial(Tile tile, Blended blended) {
        this.tile = tile;
        this.blended = blended;
        float[] all = Blended.luma(blended.rgb);
        float[] known = Blended.luma(tile.target);
        for (int i = 0; i < known.length; i++) {
            known[i] = tile.hole[i] ? all[i] : known[i];
        }
        filmed = new Octaves(known, tile.width);
        tried = new Octaves(all, tile.width);
        float[] slope = filmed.slope();
        float most = calmest(slope);
        calm = new boolean[slope.length];
        calmHole = new boolean[slope.length];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = on(i) && slope[i] <= most;
            calmHole[i] = tile.hole[i] && blended.lack[i] > 0 && slope[i] <= most;
        }
    }

    /** The slope of the calm half of the band: an edge that is blended badly is no grain. */
    private float calmest(float[] slope) {
        float[] slopes = new float[slope.length];
        int count = 0;
        for (int i = 0; i < slope.length; i++) {
            if (on(i)) {
                slopes[count++] = slope[i];
            }
        }
        Arrays.sort(slopes, 0, count);
        return count < FEWEST ? -1 : slopes[(int) (CALM * count)];
    }

    private boolean on(int i) {
        return tile.band[i] && blended.lack[i] > 0;
    }

    /**
     * What each octave of the grain that lies ready in the hole is to be multiplied by, for a pixel that lacks all grain.
     *
     * <p>Octaves overlap, and what is added ends at the hole's edge, so that a coarse one spills into the finer ones: what the added
     * octaves come to together is measured, and the gains are found in rounds that keep them positive, each octave being weighed by
     * how many decibels it changes (after Richardson 1972, Lucy 1974).
     *
     * @param most the square of the largest
     */
    double[] gains(Octaves ready, double most) {
        double[] missing = missing();
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
     * Power that a pixel without any grain lacks, by octave: the mean of what the band lacks when it is blended, and of what the
     * blended hole lacks to the band as filmed. The one compares the same pixels, the other looks at the hole itself.
     */
    private double[] missing() {
        double[] missing = new double[Octaves.COUNT];
        double onBand = lack(calm);
        double inHole = lack(calmHole);
        for (int band = 0; band < missing.length && onBand > 0 && inHole > 0; band++) {
            double there = power(filmed.band(band), calm);
            double tryOut = (there - power(tried.band(band), calm)) / onBand;
            double direct = (there - power(filmed.band(band), calmHole)) / inHole;
            missing[band] = Math.max(0, (tryOut + direct) / 2);
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

    private double lack(boolean[] at) {
        double lack = 0;
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            lack += at[i] ? blended.lack[i] : 0;
            count += at[i] ? 1 : 0;
        }
        return count == 0 ? 0 : lack / count;
    }

    /** For each octave of the sum, how the octaves that are added in the hole go together in it. */
    private double[][][] together(Octaves ready) {
        Octaves[] added = new Octaves[Octaves.COUNT];
        for (int band = 0; band < added.length; band++) {
            float[] cut = ready.band(band).clone();
            for (int i = 0; i < cut.length; i++) {
                cut[i] = tile.hole[i] ? cut[i] : 0;
            }
            added[band] = new Octaves(cut, tile.width);
        }
        double[][][] together = new double[Octaves.COUNT][Octaves.COUNT][Octaves.COUNT];
        for (int of = 0; of < together.length; of++) {
            for (int a = 0; a < together.length; a++) {
                for (int b = 0; b < together.length; b++) {
                    together[of][a][b] = product(added[a].band(of), added[b].band(of), tile.hole);
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
