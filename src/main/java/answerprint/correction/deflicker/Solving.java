package answerprint.correction.deflicker;

/** Small symmetric equations, by Cholesky. */
final class Solving {
    private Solving() {}

    /** @param matrix row by row, positive definite; overwritten. @param right overwritten by the solution and returned */
    static double[] symmetric(double[] matrix, double[] right) {
        int n = right.length;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i * n + k] * matrix[j * n + k];
                }
                matrix[i * n + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j * n + j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i * n + k] * right[k];
            }
            right[i] /= matrix[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                right[i] -= matrix[k * n + i] * right[k];
            }
            right[i] /= matrix[i * n + i];
        }
        return right;
    }
}
