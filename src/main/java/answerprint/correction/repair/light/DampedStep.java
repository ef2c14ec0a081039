package answerprint.correction.repair.light;

/** One step of Levenberg and Marquardt: solves (N + damping · diag N) s = g by Gaussian elimination with pivots. */
public final class DampedStep {

    private static final double NEVER_SINGULAR = 1e-12;

    private DampedStep() {}

    /** @param normal N, with g as its last column */
    public static double[] of(double[][] normal, double damping) {
        int n = normal.length;
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) {
            m[i] = normal[i].clone();
            m[i][i] += damping * normal[i][i] + NEVER_SINGULAR;
        }
        for (int i = 0; i < n; i++) {
            pivot(m, i);
            for (int k = i + 1; k < n; k++) {
                double factor = m[k][i] / m[i][i];
                for (int l = i; l <= n; l++) {
                    m[k][l] -= factor * m[i][l];
                }
            }
        }
        double[] s = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = m[i][n];
            for (int l = i + 1; l < n; l++) {
                sum -= m[i][l] * s[l];
            }
            s[i] = sum / m[i][i];
        }
        return s;
    }

    private static void pivot(double[][] m, int i) {
        int pivot = i;
        for (int k = i + 1; k < m.length; k++) {
            pivot = Math.abs(m[k][i]) > Math.abs(m[pivot][i]) ? k : pivot;
        }
        double[] swap = m[i];
        m[i] = m[pivot];
        m[pivot] = swap;
    }
}
