package answerprint.correction.wireremoval;

/** A polynomial over -1..1, fitted by weighted least squares. */
record Polynomial(double[] factors) {
    /** @param weights not negative; a little ridge keeps the fit defined when too few points count */
    static Polynomial fit(double[] t, double[] values, double[] weights, int degree) {
        int n = degree + 1;
        double[][] a = new double[n][n + 1];
        double total = 0;
        for (int i = 0; i < t.length; i++) {
            total += weights[i];
            double[] powers = powers(t[i], n);
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    a[r][c] += weights[i] * powers[r] * powers[c];
                }
                a[r][n] += weights[i] * powers[r] * values[i];
            }
        }
        for (int r = 2; r < n; r++) {
            a[r][r] += 1e-4 * total + 1e-9;
        }
        for (int r = 0; r < Math.min(2, n); r++) {
            a[r][r] += 1e-9;
        }
        return new Polynomial(solved(a));
    }

    private static double[] powers(double t, int n) {
        double[] powers = new double[n];
        powers[0] = 1;
        for (int i = 1; i < n; i++) {
            powers[i] = powers[i - 1] * t;
        }
        return powers;
    }

    /** Gauss with the largest pivot. */
    private static double[] solved(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) {
                    pivot = r;
                }
            }
            double[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    double share = a[r][c] / a[c][c];
                    for (int k = c; k <= n; k++) {
                        a[r][k] -= share * a[c][k];
                    }
                }
            }
        }
        double[] factors = new double[n];
        for (int r = 0; r < n; r++) {
            factors[r] = a[r][n] / a[r][r];
        }
        return factors;
    }

    double at(double t) {
        double value = 0;
        for (int i = factors.length - 1; i >= 0; i--) {
            value = value * t + factors[i];
        }
        return value;
    }
}
