package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Weighs the candidates of a tile by what they were worth on the hold-out band beside the wire: the linear blend with the
 * least expected squared error, given how large the candidates' errors are there and how they go together (best linear
 * unbiased estimate, weights C⁻¹1 / 1ᵀC⁻¹1, held non-negative).
 */
final class Fusion {
    private static final int CELL = 4;
    private static final double POOL = 3.5;
    private static final double FLOOR = 2e-6;
    private static final double SHRINK = 0.15;
    private static final double DOUBT = 1.0;

    private final Tile tile;
    private final int count;
    private final int cellsWide;
    private final int cellsHigh;
    private final float[][] covariance;
    private final float[][] bent;

    /** @param bent per candidate and channel, the candidate as it would fill the hole or the band */
    Fusion(Tile tile, float[][][] bentRgb) {
        this.tile = tile;
        count = tile.candidates.size();
        cellsWide = (tile.width + CELL - 1) / CELL;
        cellsHigh = (tile.height + CELL - 1) / CELL;
        covariance = new float[count * count][];
        bent = new float[count * 3][];
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < 3; c++) {
                bent[k * 3 + c] = bentRgb[k][c];
            }
        }
        learn();
    }

    private void learn() {
        int[] known = known();
        int cells = cellsWide * cellsHigh;
        float[] scratch = new float[cells];
        float[][] error = new float[count][3 * known.length];
        for (int k = 0; k < count; k++) {
            for (int at = 0; at < known.length; at++) {
                for (int c = 0; c < 3; c++) {
                    error[k][3 * at + c] = bent[k * 3 + c][known[at]] - tile.target[c][known[at]];
                }
            }
        }
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                float[] sum = new float[cells];
                float[] weight = new float[cells];
                float[] va = tile.candidates.get(a).valid();
                float[] vb = tile.candidates.get(b).valid();
                for (int at = 0; at < known.length; at++) {
                    int i = known[at];
                    if (va[i] > 0.5f && vb[i] > 0.5f) {
                        int cell = (i / tile.width / CELL) * cellsWide + (i % tile.width) / CELL;
                        float e = 0;
                        for (int c = 0; c < 3; c++) {
                            e += error[a][3 * at + c] * error[b][3 * at + c];
                        }
                        sum[cell] += e / 3;
                        weight[cell] += 1;
                    }
                }
                float all = 0;
                float allWeight = 0;
                for (int i = 0; i < cells; i++) {
                    all += sum[i];
                    allWeight += weight[i];
                }
                float prior = allWeight > 0 ? all / allWeight : Float.NaN;
                Blur.smooth(sum, scratch, cellsWide, cellsHigh, POOL);
                Blur.smooth(weight, scratch, cellsWide, cellsHigh, POOL);
                for (int i = 0; i < cells; i++) {
                    sum[i] = Float.isNaN(prior) ? Float.NaN : (sum[i] + 0.3f * prior) / (weight[i] + 0.3f);
                }
                covariance[a * count + b] = sum;
                covariance[b * count + a] = sum;
            }
        }
    }

    /** The pixels of the hold-out band. */
    private int[] known() {
        int[] known = new int[tile.pixels()];
        int size = 0;
        for (int i = 0; i < known.length; i++) {
            if (tile.band[i]) {
                known[size++] = i;
            }
        }
        return Arrays.copyOf(known, size);
    }

    /** Result of one pixel. */
    static final class Blend {
        final float[] rgb = new float[3];
        /** Expected squared error. */
        double error;

        int best;
        double bestShare;
        /** Sum of squared weights: how much grain survives the blend. */
        double concentration;
        /** Sum of the weights of fills that come from no other frame: they have no grain of their own. */
        double synthesised;
    }

    boolean blend(int i, Blend out) {
        int[] valid = new int[count];
        int n = 0;
        int cell = (i / tile.width / CELL) * cellsWide + (i % tile.width) / CELL;
        for (int k = 0; k < count; k++) {
            if (tile.candidates.get(k).valid()[i] > 0.5f && !Float.isNaN(covariance[k * count + k][cell])) {
                valid[n++] = k;
            }
        }
        if (n == 0) {
            return false;
        }
        double[] w = weights(valid, n, cell, i);
        Arrays.fill(out.rgb, 0);
        out.concentration = 0;
        out.synthesised = 0;
        out.bestShare = -1;
        for (int a = 0; a < n; a++) {
            for (int c = 0; c < 3; c++) {
                out.rgb[c] += (float) (w[a] * bent[valid[a] * 3 + c][i]);
            }
            if (tile.candidates.get(valid[a]).neighbour()) {
                out.concentration += w[a] * w[a];
            } else {
                out.synthesised += w[a];
            }
            if (w[a] > out.bestShare) {
                out.bestShare = w[a];
                out.best = valid[a];
            }
        }
        out.error = w[n];
        return true;
    }

    private double[] weights(int[] valid, int n, int cell, int i) {
        double[][] c = new double[n][n];
        double least = Double.MAX_VALUE;
        for (int a = 0; a < n; a++) {
            double d = tile.candidates.get(valid[a]).doubt()[i];
            for (int b = 0; b < n; b++) {
                float v = covariance[valid[a] * count + valid[b]][cell];
                c[a][b] = Float.isNaN(v) ? 0 : v * (a == b ? 1 : 1 - SHRINK);
            }
            c[a][a] = c[a][a] * (1 + DOUBT * d * d) + FLOOR;
            least = Math.min(least, c[a][a]);
        }
        boolean[] out = new boolean[n];
        double[] w = new double[n + 1];
        for (int round = 0; round < n; round++) {
            double total = solve(c, out, n, w);
            if (Double.isNaN(total)) {
                break;
            }
            int worst = -1;
            for (int a = 0; a < n; a++) {
                if (!out[a] && w[a] < -1e-9 && (worst < 0 || w[a] < w[worst])) {
                    worst = a;
                }
            }
            if (worst < 0) {
                w[n] = 1 / total;
                for (int a = 0; a < n; a++) {
                    w[a] = out[a] ? 0 : w[a] / total;
                }
                return w;
            }
            out[worst] = true;
        }
        double total = 0;
        for (int a = 0; a < n; a++) {
            w[a] = 1 / c[a][a];
            total += w[a];
        }
        for (int a = 0; a < n; a++) {
            w[a] /= total;
        }
        w[n] = 1 / total;
        return w;
    }

    /** Solves C w = 1 over the candidates that are in; returns the sum of w, or NaN when C is not positive definite. */
    private static double solve(double[][] c, boolean[] out, int n, double[] w) {
        int[] in = new int[n];
        int m = 0;
        for (int a = 0; a < n; a++) {
            if (!out[a]) {
                in[m++] = a;
            }
            w[a] = 0;
        }
        double[][] l = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double s = c[in[a]][in[b]];
                for (int k = 0; k < b; k++) {
                    s -= l[a][k] * l[b][k];
                }
                if (a == b) {
                    if (s <= 1e-12) {
                        return Double.NaN;
                    }
                    l[a][a] = Math.sqrt(s);
                } else {
                    l[a][b] = s / l[b][b];
                }
            }
        }
        double[] y = new double[m];
        for (int a = 0; a < m; a++) {
            double s = 1;
            for (int k = 0; k < a; k++) {
                s -= l[a][k] * y[k];
            }
            y[a] = s / l[a][a];
        }
        double total = 0;
        for (int a = m - 1; a >= 0; a--) {
            double s = y[a];
            for (int k = a + 1; k < m; k++) {
                s -= l[k][a] * y[k];
            }
            y[a] = s / l[a][a];
            w[in[a]] = y[a];
            total += y[a];
        }
        return total;
    }
}
