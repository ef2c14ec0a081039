package answerprint.correction.deflicker;

import answerprint.correction.GainGrid;
import java.util.Arrays;

/**
 * A smooth change of light over the picture: nodes from edge to edge, bicubic (Catmull-Rom) between them. The same shape serves
 * for fitting and for rendering, where it is laid out three times as dense for straight lines between.
 *
 * @param channels whether red, green and blue may differ
 */
record GainMesh(String name, int columns, int rows, boolean channels) {
    private static final int ROUNDS = 4;
    private static final int DENSER = 3;
    /** How much the light of neighbouring nodes is thought to differ, in stops: with the blocks' noise it makes the mesh stiff. */
    private static final double DIFFERENCE = 0.15;

    private static final double LOOSEST = 0.01;
    private static final double STIFFEST = 2;

    /** Spread to begin with, in stops: no change of light is an outlier before the fit. */
    private static final double WILD = 0.5;

    private static final double LEAST_SPREAD = 0.003;

    int nodes() {
        return columns * rows;
    }

    /**
     * Robust fit (Cauchy weights, four rounds).
     *
     * @param half 0 all blocks, 1 those that learn, 2 those that were held out
     * @return stops per node, three each
     */
    float[] fitted(LightSamples samples, int half) {
        float[] out = new float[3 * nodes()];
        if (channels) {
            for (int c = 0; c < 3; c++) {
                double[] one = fitted(samples, half, c);
                for (int k = 0; k < nodes(); k++) {
                    out[3 * k + c] = (float) one[k];
                }
            }
        } else {
            double[] one = fitted(samples, half, -1);
            for (int k = 0; k < 3 * nodes(); k++) {
                out[k] = (float) one[k / 3];
            }
        }
        return out;
    }

    /** Weighted root mean square of what the nodes leave of the blocks in that half, in stops; wild blocks count little. */
    double error(LightSamples samples, int half, float[] nodes) {
        double sum = 0;
        double weights = 0;
        double[] shape = new double[16];
        int[] at = new int[16];
        for (int b = 0; b < samples.count(); b++) {
            if (takes(samples, half, b)) {
                shape(samples.x()[b], samples.y()[b], at, shape);
                for (int c = 0; c < 3; c++) {
                    double left = samples.stops()[3 * b + c];
                    for (int k = 0; k < 16; k++) {
                        left -= shape[k] * nodes[3 * at[k] + c];
                    }
                    sum += samples.weight()[b] * Math.min(left * left, 0.04);
                    weights += samples.weight()[b];
                }
            }
        }
        return weights == 0 ? 0 : Math.sqrt(sum / weights);
    }

    private static boolean takes(LightSamples samples, int half, int block) {
        return half == 0 || samples.held(block) == (half == 2);
    }

    private double[] fitted(LightSamples samples, int half, int channel) {
        int n = nodes();
        double[] solution = new double[n];
        double[] left = new double[samples.count()];
        double spread = WILD;
        double[] shape = new double[16];
        int[] at = new int[16];
        for (int round = 0; round < ROUNDS; round++) {
            double[] normal = new double[n * n];
            double[] right = new double[n];
            int used = 0;
            for (int b = 0; b < samples.count(); b++) {
                if (!takes(samples, half, b)) {
                    continue;
                }
                shape(samples.x()[b], samples.y()[b], at, shape);
                double value = value(samples, b, channel);
                double off = value;
                for (int k = 0; k < 16; k++) {
                    off -= shape[k] * solution[at[k]];
                }
                left[used++] = Math.abs(off);
                double calm = off / (2 * spread);
                double w = samples.weight()[b] / (1 + calm * calm) / (1 + calm * calm);
                for (int j = 0; j < 16; j++) {
                    right[at[j]] += w * shape[j] * value;
                    for (int k = 0; k < 16; k++) {
                        normal[at[j] * n + at[k]] += w * shape[j] * shape[k];
                    }
                }
            }
            if (used == 0) {
                return solution;
            }
            stiffen(normal, Math.clamp(Math.pow(spread / DIFFERENCE, 2), LOOSEST, STIFFEST));
            solution = Solving.symmetric(normal, right);
            spread = Math.max(1.4826 * median(left, used), LEAST_SPREAD);
        }
        return solution;
    }

    private static double value(LightSamples samples, int block, int channel) {
        float[] stops = samples.stops();
        return channel >= 0
                ? stops[3 * block + channel]
                : 0.25 * stops[3 * block] + 0.5 * stops[3 * block + 1] + 0.25 * stops[3 * block + 2];
    }

    /** @param stiff in blocks of full trust, for each step between two nodes */
    private void stiffen(double[] normal, double stiff) {
        int n = nodes();
        for (int k = 0; k < n; k++) {
            normal[k * n + k] += 1e-6;
            if (k % columns + 1 < columns) {
                tie(normal, k, k + 1, stiff);
            }
            if (k + columns < n) {
                tie(normal, k, k + columns, stiff);
            }
        }
    }

    private void tie(double[] normal, int one, int other, double stiff) {
        int n = nodes();
        normal[one * n + one] += stiff;
        normal[other * n + other] += stiff;
        normal[one * n + other] -= stiff;
        normal[other * n + one] -= stiff;
    }

    private static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    /** Nodes laid out for rendering. @param stops per node, three each */
    GainGrid grid(float[] stops) {
        int across = columns == 1 ? 1 : (columns - 1) * DENSER + 1;
        int down = rows == 1 ? 1 : (rows - 1) * DENSER + 1;
        float[] dense = new float[3 * across * down];
        double[] shape = new double[16];
        int[] at = new int[16];
        for (int i = 0; i < across * down; i++) {
            double x = across == 1 ? 0 : (double) (i % across) / (across - 1);
            double y = down == 1 ? 0 : (double) (i / across) / (down - 1);
            shape(x, y, at, shape);
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int k = 0; k < 16; k++) {
                    sum += shape[k] * stops[3 * at[k] + c];
                }
                dense[3 * i + c] = (float) sum;
            }
        }
        return new GainGrid(across, down, dense);
    }

    /** Which 16 nodes make the value at a place, and how much of each. */
    private void shape(double x, double y, int[] at, double[] share) {
        double[] across = new double[4];
        double[] down = new double[4];
        int column = spline(x * (columns - 1), columns, across);
        int row = spline(y * (rows - 1), rows, down);
        for (int j = 0; j < 4; j++) {
            int r = Math.clamp(row + j - 1, 0, rows - 1);
            for (int i = 0; i < 4; i++) {
                at[4 * j + i] = r * columns + Math.clamp(column + i - 1, 0, columns - 1);
                share[4 * j + i] = down[j] * across[i];
            }
        }
    }

    private static int spline(double place, int nodes, double[] share) {
        int cell = Math.clamp((int) place, 0, Math.max(0, nodes - 2));
        double t = place - cell;
        share[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        share[1] = (1.5 * t - 2.5) * t * t + 1;
        share[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        share[3] = (0.5 * t - 0.5) * t * t;
        return cell;
    }
}
