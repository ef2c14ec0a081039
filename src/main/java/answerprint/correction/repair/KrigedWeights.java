package answerprint.correction.repair;

/** The known pixels nearest to one pixel in each of eight directions, and the weights of their best mean. */
final class KrigedWeights {
    private static final int EIGHTHS = 8;
    private static final int OF_EACH = 3;
    private static final int MOST = EIGHTHS * OF_EACH;
    private static final int FEWEST = 3;
    private static final int REACH = Variogram.FARTHEST / 2;
    /**
     * Share of the variance that counts as not shared with any neighbour: it keeps weights small where the variogram of a small
     * piece is uneven. Doubled until the weights are to be believed.
     */
    private static final double ALONE = 0.1;

    private static final int ROUNDS = 8;
    /** Sum of the sizes of believable weights, which themselves add up to 1. */
    private static final double LARGEST = 2;

    private static final double LEAST = 1e-3;
    private static final double SILL = 1.05;

    private final boolean[] missing;
    private final int width;
    private final int height;
    private final int[] x = new int[MOST];
    private final int[] y = new int[MOST];
    private final double[] weight = new double[MOST];
    private final double[] even = new double[MOST];
    private final double[][] lower = new double[MOST][MOST];
    private int count;

    KrigedWeights(boolean[] missing, int width) {
        this.missing = missing;
        this.width = width;
        height = missing.length / width;
    }

    /** Finds neighbours and weights of a pixel; false where there are too few. */
    boolean of(int i, Variogram variogram) {
        gather(i % width, i / width);
        if (count < FEWEST) {
            return false;
        }
        double sill = sill(variogram, i);
        double alone = ALONE;
        for (int round = 0; round < ROUNDS && sill > 0; round++) {
            if (solved(variogram, i, sill, alone)) {
                return true;
            }
            alone *= 2;
        }
        java.util.Arrays.fill(weight, 0, count, 1.0 / count);
        return true;
    }

    /** The weighted mean, held to what the neighbours are between. */
    float mean(float[] plane) {
        double sum = 0;
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int k = 0; k < count; k++) {
            float value = plane[y[k] * width + x[k]];
            sum += weight[k] * value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return (float) Math.clamp(sum, least, most);
    }

    private void gather(int px, int py) {
        count = 0;
        int[] found = new int[EIGHTHS];
        for (int r = 1; r <= REACH && count < MOST; r++) {
            for (int dy = -r; dy <= r; dy++) {
                int step = Math.abs(dy) == r ? 1 : 2 * r;
                for (int dx = -r; dx <= r; dx += step) {
                    take(px, py, dx, dy, found);
                }
            }
        }
    }

    private void take(int px, int py, int dx, int dy, int[] found) {
        int nx = px + dx;
        int ny = py + dy;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || missing[ny * width + nx]) {
            return;
        }
        int right = dx > 0 || dx == 0 && dy > 0 ? 1 : 0;
        int below = dy > 0 || dy == 0 && dx < 0 ? 2 : 0;
        int flat = Math.abs(dx) > Math.abs(dy) ? 4 : 0;
        if (found[right + below + flat]++ < OF_EACH) {
            x[count] = nx;
            y[count] = ny;
            count++;
        }
    }

    private double sill(Variogram variogram, int i) {
        double most = 0;
        for (int a = 0; a < count; a++) {
            most = Math.max(most, variogram.at(x[a] - i % width, y[a] - i / width));
            for (int b = 0; b < a; b++) {
                most = Math.max(most, variogram.at(x[a] - x[b], y[a] - y[b]));
            }
        }
        return SILL * most;
    }

    /** Weights C⁻¹(c + λ1) that add up to 1; false where C is no covariance or the weights are wild. */
    private boolean solved(Variogram variogram, int i, double sill, double alone) {
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                lower[a][b] = sill - variogram.at(x[a] - x[b], y[a] - y[b]);
            }
            lower[a][a] = sill * (1 + alone);
            weight[a] = sill - variogram.at(x[a] - i % width, y[a] - i / width);
            even[a] = 1;
        }
        if (!factored(LEAST * sill)) {
            return false;
        }
        solve(weight);
        solve(even);
        double all = 0;
        double ones = 0;
        for (int a = 0; a < count; a++) {
            all += weight[a];
            ones += even[a];
        }
        double sizes = 0;
        for (int a = 0; a < count; a++) {
            weight[a] += (1 - all) / ones * even[a];
            sizes += Math.abs(weight[a]);
        }
        return sizes <= LARGEST;
    }

    /** Cholesky, in place. */
    private boolean factored(double least) {
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = lower[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= lower[a][k] * lower[b][k];
                }
                if (a == b && sum < least) {
                    return false;
                }
                lower[a][b] = a == b ? Math.sqrt(sum) : sum / lower[b][b];
            }
        }
        return true;
    }

    private void solve(double[] right) {
        for (int a = 0; a < count; a++) {
            for (int k = 0; k < a; k++) {
                right[a] -= lower[a][k] * right[k];
            }
            right[a] /= lower[a][a];
        }
        for (int a = count - 1; a >= 0; a--) {
            for (int k = a + 1; k < count; k++) {
                right[a] -= lower[k][a] * right[k];
            }
            right[a] /= lower[a][a];
        }
    }
}
