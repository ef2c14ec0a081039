package answerprint.correction.repair;

/**
 * What most lenders say of one pixel: of the groups that their colours form, the one with the most weight, and in it the weighted
 * median. Where all agree that is the plain weighted median; where a third of them show somebody who was not drawn round, it is
 * what the others show (mean shift's first step from each sample; Comaniciu and Meer 2002).
 */
final class Majority {
    /** Colours that differ by this much or less show the same thing, share of full scale over all channels. */
    private static final double APART = 0.03;

    private final float[] values;
    private final double[] weights;
    private final float[] sorted;
    private final double[] order;
    private int count;

    /** Weighted mean distance of the last pixel's group from its median, all channels. */
    private double spread;

    private final boolean grouped;

    /**
     * @param most samples of one pixel
     * @param grouped whether the heaviest group decides; else it is the weighted median of all
     */
    Majority(int most, boolean grouped) {
        this.grouped = grouped;
        values = new float[3 * most];
        weights = new double[most];
        sorted = new float[most];
        order = new double[most];
    }

    void clear() {
        count = 0;
    }

    void add(float[] rgb, int i, double weight) {
        System.arraycopy(rgb, 3 * i, values, 3 * count, 3);
        weights[count++] = weight;
    }

    double spread() {
        return spread;
    }

    /** @param out interleaved; pixel {@code i} is written, 0 when nothing was added */
    void colour(float[] out, int i) {
        spread = 0;
        if (count == 0) {
            return;
        }
        if (grouped) {
            group();
        }
        double all = 0;
        for (int c = 0; c < 3; c++) {
            float middle = middle(c);
            out[3 * i + c] = middle;
            for (int k = 0; k < count; k++) {
                spread += weights[k] * Math.abs(values[3 * k + c] - middle);
                all += weights[k];
            }
        }
        spread /= all;
    }

    /** Weighs every sample by how near it is to the densest place. */
    private void group() {
        int best = 0;
        double most = -1;
        for (int k = 0; k < count; k++) {
            double near = 0;
            for (int j = 0; j < count; j++) {
                near += weights[j] * nearness(k, j);
            }
            if (near > most) {
                most = near;
                best = k;
            }
        }
        for (int k = 0; k < count; k++) {
            order[k] = weights[k] * nearness(best, k);
        }
        System.arraycopy(order, 0, weights, 0, count);
    }

    private double nearness(int a, int b) {
        double squared = 0;
        for (int c = 0; c < 3; c++) {
            double d = values[3 * a + c] - values[3 * b + c];
            squared += d * d;
        }
        double far = squared / (APART * APART);
        return 1 / (1 + far * far);
    }

    /** The weighted median of a channel, between the two values round it. */
    private float middle(int c) {
        double all = 0;
        for (int k = 0; k < count; k++) {
            float value = values[3 * k + c];
            int at = k;
            while (at > 0 && sorted[at - 1] > value) {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            sorted[at] = value;
            order[at] = weights[k];
            all += weights[k];
        }
        double below = 0;
        for (int k = 0; k < count; k++) {
            double centre = below + order[k] / 2;
            if (centre >= all / 2) {
                if (k == 0) {
                    return sorted[0];
                }
                double before = below - order[k - 1] / 2;
                double share = (all / 2 - before) / Math.max(1e-30, centre - before);
                return (float) (sorted[k - 1] + share * (sorted[k] - sorted[k - 1]));
            }
            below += order[k];
        }
        return sorted[count - 1];
    }
}
