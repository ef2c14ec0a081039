package answerprint.correction.deflicker;

import java.util.Arrays;

/** One frame's blocks on one mesh: where each lies on it is worked out once for all fits. */
final class MeshFit {
    private static final int ROUNDS = 4;
    private static final int SHARES = 16;
    /** How much the light of neighbouring nodes is thought to differ, in stops: with the blocks' noise it makes the mesh stiff. */
    private static final double DIFFERENCE = 0.15;

    private static final double LOOSEST = 0.01;
    private static final double STIFFEST = 2;

    /** Spread to begin with, in stops: no change of light is an outlier before the fit. */
    private static final double WILD = 0.5;

    private static final double LEAST_SPREAD = 0.003;
    /** A block that is further off counts as this far, in stops squared. */
    private static final double MOST_OFF = 0.04;

    private final GainMesh mesh;
    private final LightSamples samples;
    private final int shares;
    private final int[] at;
    private final double[] share;

    MeshFit(GainMesh mesh, LightSamples samples) {
        this.mesh = mesh;
        this.samples = samples;
        shares = mesh.nodes() == 1 ? 1 : SHARES;
        at = new int[shares * samples.count()];
        share = new double[at.length];
        if (shares == 1) {
            Arrays.fill(share, 1);
        } else {
            layOut();
        }
    }

    private void layOut() {
        int[] nodes = new int[SHARES];
        double[] parts = new double[SHARES];
        for (int b = 0; b < samples.count(); b++) {
            mesh.shape(samples.x()[b], samples.y()[b], nodes, parts);
            System.arraycopy(nodes, 0, at, SHARES * b, SHARES);
            System.arraycopy(parts, 0, share, SHARES * b, SHARES);
        }
    }

    /**
     * Robust fit (Cauchy weights, four rounds).
     *
     * @param half 0 all blocks, 1 those that learn, 2 those that were held out
     * @return stops per node, three each
     */
    float[] fitted(int half) {
        int n = mesh.nodes();
        float[] out = new float[3 * n];
        double[] one = new double[0];
        for (int c = 0; c < 3; c++) {
            if (c == 0 || mesh.channels()) {
                one = fitted(half, mesh.channels() ? c : -1);
            }
            for (int k = 0; k < n; k++) {
                out[3 * k + c] = (float) one[k];
            }
        }
        return out;
    }

    /** Adds what the nodes leave of the blocks in that half; wild blocks count little. */
    void judge(int half, float[] nodes, AreaErrors errors) {
        for (int b = 0; b < samples.count(); b++) {
            if (takes(half, b)) {
                for (int c = 0; c < 3; c++) {
                    double left = samples.stops()[3 * b + c];
                    for (int k = shares * b; k < shares * (b + 1); k++) {
                        left -= share[k] * nodes[3 * at[k] + c];
                    }
                    errors.add(samples.x()[b], samples.y()[b], samples.weight()[b], Math.min(left * left, MOST_OFF));
                }
            }
        }
    }

    private boolean takes(int half, int block) {
        return half == 0 || samples.held(block) == (half == 2);
    }

    private double[] fitted(int half, int channel) {
        int n = mesh.nodes();
        double[] solution = new double[n];
        double[] left = new double[samples.count()];
        double spread = WILD;
        for (int round = 0; round < ROUNDS; round++) {
            double[] normal = new double[n * n];
            double[] right = new double[n];
            int used = 0;
            for (int b = 0; b < samples.count(); b++) {
                if (takes(half, b)) {
                    double value = value(b, channel);
                    double off = value - foretold(b, solution);
                    left[used++] = Math.abs(off);
                    double calm = off / (2 * spread);
                    add(b, samples.weight()[b] / (1 + calm * calm) / (1 + calm * calm), value, normal, right);
                }
            }
            if (used == 0) {
                return solution;
            }
            mirror(normal, n);
            stiffen(normal, Math.clamp(Math.pow(spread / DIFFERENCE, 2), LOOSEST, STIFFEST));
            solution = Solving.symmetric(normal, right);
            spread = Math.max(1.4826 * median(left, used), LEAST_SPREAD);
        }
        return solution;
    }

    private double foretold(int block, double[] solution) {
        double sum = 0;
        for (int k = shares * block; k < shares * (block + 1); k++) {
            sum += share[k] * solution[at[k]];
        }
        return sum;
    }

    /** Half of the block's part in the normal equations; {@link #mirror} makes them whole. */
    private void add(int block, double weight, double value, double[] normal, double[] right) {
        int n = mesh.nodes();
        int end = shares * (block + 1);
        for (int j = shares * block; j < end; j++) {
            double part = weight * share[j];
            right[at[j]] += part * value;
            int row = at[j] * n;
            normal[row + at[j]] += 0.5 * part * share[j];
            for (int k = j + 1; k < end; k++) {
                normal[row + at[k]] += part * share[k];
            }
        }
    }

    private static void mirror(double[] normal, int n) {
        for (int i = 0; i < n; i++) {
            normal[i * n + i] *= 2;
            for (int j = 0; j < i; j++) {
                double both = normal[i * n + j] + normal[j * n + i];
                normal[i * n + j] = both;
                normal[j * n + i] = both;
            }
        }
    }

    private double value(int block, int channel) {
        float[] stops = samples.stops();
        return channel >= 0
                ? stops[3 * block + channel]
                : 0.25 * stops[3 * block] + 0.5 * stops[3 * block + 1] + 0.25 * stops[3 * block + 2];
    }

    /** @param stiff in blocks of full trust, for each step between two nodes */
    private void stiffen(double[] normal, double stiff) {
        int n = mesh.nodes();
        for (int k = 0; k < n; k++) {
            normal[k * n + k] += 1e-6;
            if (k % mesh.columns() + 1 < mesh.columns()) {
                tie(normal, k, k + 1, stiff);
            }
            if (k + mesh.columns() < n) {
                tie(normal, k, k + mesh.columns(), stiff);
            }
        }
    }

    private void tie(double[] normal, int one, int other, double stiff) {
        int n = mesh.nodes();
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
}
