package answerprint.correction.wireremoval;

/**
 * How much light a shadow keeps away, over places along and across it: the ratio of two weighted sums of scene-linear light, what
 * the repair expects there over what the plate shows. Sums reach far along the shadow, hardly across it: a shadow's cut changes
 * slowly, and the texture under it falls out of the ratio.
 */
final class ShadowGain {
    /** Pixels along the shadow to one cell; across it a cell is one pixel. */
    private static final double CELL = 2;

    /** Standard deviations of the sums, cells. */
    private static final double FAR = 6;

    private static final double NEAR = 0.8;
    /** Cells' worth of the whole shadow's mean cut that speak where the fill is a mere guess. */
    private static final double GUESS = 6;

    /** A shadow takes at most two stops and gives nothing back, apart from what noise does. */
    private static final double MOST = 4;

    private static final double LEAST = 0.97;
    private static final double DARK = 1e-7;

    private final int cells;
    private final int reach;
    private final int across;
    private final double[][] expected = new double[3][];
    private final double[][] shown = new double[3][];
    private final double[] weight;
    private final double[] count;
    private final double[][] gain = new double[3][];

    /** @param length of the curve, @param reach to each side of it, pixels */
    ShadowGain(double length, double reach) {
        cells = (int) Math.ceil(length / CELL) + 2;
        this.reach = (int) Math.ceil(reach) + 1;
        across = 2 * this.reach + 1;
        for (int c = 0; c < 3; c++) {
            expected[c] = new double[cells * across];
            shown[c] = new double[cells * across];
        }
        weight = new double[cells * across];
        count = new double[cells * across];
    }

    /**
     * Adds a pixel.
     *
     * @param sure of the fill, 0..1
     * @param fill and plate: scene-linear
     */
    void add(double along, double side, double sure, double[] fill, double[] plate) {
        int at = (int) Math.clamp(Math.round(along / CELL), 0, cells - 1) * across
                + (int) Math.clamp(Math.round(side) + reach, 0, across - 1);
        for (int c = 0; c < 3; c++) {
            expected[c][at] += sure * fill[c];
            shown[c][at] += sure * plate[c];
        }
        weight[at] += sure;
        count[at]++;
    }

    /** Ends the adding; from here on gains can be asked for. */
    void solve() {
        soften(weight);
        soften(count);
        for (int c = 0; c < 3; c++) {
            double[] mean = mean(expected[c], shown[c]);
            double[] level = level(shown[c]);
            soften(expected[c]);
            soften(shown[c]);
            gain[c] = new double[cells * across];
            for (int at = 0; at < gain[c].length; at++) {
                double sure = count[at] > 0 ? Math.min(1, weight[at] / count[at]) : 0;
                double prior = GUESS * (1 - sure) * level[at % across];
                double base = shown[c][at] + prior;
                double ratio = base < DARK ? 1 : (expected[c][at] + prior * mean[at % across]) / base;
                gain[c][at] = Math.clamp(ratio, LEAST, MOST);
            }
        }
    }

    /** The gain of the whole shadow, place by place across it. */
    private double[] mean(double[] over, double[] under) {
        double[] mean = new double[across];
        for (int d = 0; d < across; d++) {
            double a = 0;
            double b = 0;
            for (int s = 0; s < cells; s++) {
                a += over[s * across + d];
                b += under[s * across + d];
            }
            mean[d] = b < DARK ? 1 : a / b;
        }
        return mean;
    }

    private double[] level(double[] under) {
        double[] level = new double[across];
        for (int at = 0; at < under.length; at++) {
            level[at % across] += under[at] / cells;
        }
        return level;
    }

    /** Weighted sums around each cell, of weights that add up to one. */
    private void soften(double[] plane) {
        run(plane, kernel(FAR), cells, across, across, 1);
        run(plane, kernel(NEAR), across, cells, 1, across);
    }

    private static void run(double[] plane, double[] kernel, int length, int lines, int step, int apart) {
        int far = kernel.length / 2;
        double[] line = new double[length];
        for (int l = 0; l < lines; l++) {
            for (int i = 0; i < length; i++) {
                line[i] = plane[l * apart + i * step];
            }
            for (int i = 0; i < length; i++) {
                double sum = 0;
                for (int k = Math.max(-far, -i); k <= Math.min(far, length - 1 - i); k++) {
                    sum += kernel[k + far] * line[i + k];
                }
                plane[l * apart + i * step] = sum;
            }
        }
    }

    private static double[] kernel(double sigma) {
        int far = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * far + 1];
        double sum = 0;
        for (int k = -far; k <= far; k++) {
            kernel[k + far] = Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += kernel[k + far];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }

    /** By how much the light at this place is raised. */
    double at(int channel, double along, double side) {
        double s = Math.clamp(along / CELL, 0, cells - 1.001);
        double d = Math.clamp(side + reach, 0, across - 1.001);
        int at = (int) s * across + (int) d;
        double fs = s - (int) s;
        double fd = d - (int) d;
        double[] g = gain[channel];
        return (1 - fs) * ((1 - fd) * g[at] + fd * g[at + 1])
                + fs * ((1 - fd) * g[at + across] + fd * g[at + across + 1]);
    }
}
