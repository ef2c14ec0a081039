package answerprint.correction.cleanup;

/** How pixels, or whole rows, stand out from the mean of the rows above and below them. */
final class RowContrast {
    /** Rows on each side. */
    private static final int AROUND = 8;

    private RowContrast() {}

    /** @param values interleaved; @param c the channel that is looked at; @return one per pixel */
    static float[] of(float[] values, int channels, int c, int width) {
        int height = values.length / channels / width;
        float[] out = new float[width * height];
        double[] sum = new double[width];
        int from = 0;
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (; to < Math.min(height, y + AROUND + 1); to++) {
                add(sum, values, channels, c, to, 1);
            }
            for (; from < y - AROUND; from++) {
                add(sum, values, channels, c, from, -1);
            }
            for (int x = 0; x < width; x++) {
                float own = values[channels * (y * width + x) + c];
                out[y * width + x] = (float) (own - (sum[x] - own) / Math.max(1, to - from - 1));
            }
        }
        return out;
    }

    private static void add(double[] sum, float[] values, int channels, int c, int y, int sign) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += sign * values[channels * (y * sum.length + x) + c];
        }
    }

    /** The same of rows that are one number each; one that is not known stays so. */
    static double[] of(double[] rows) {
        double[] out = new double[rows.length];
        for (int y = 0; y < rows.length; y++) {
            out[y] = rows[y] - around(rows, y, AROUND, true);
        }
        return out;
    }

    /** The mean of the known rows so far up and down, with or without the row itself. */
    static double around(double[] rows, int y, int reach, boolean others) {
        double sum = 0;
        int count = 0;
        for (int k = Math.max(0, y - reach); k <= Math.min(rows.length - 1, y + reach); k++) {
            if (!(others && k == y) && !Double.isNaN(rows[k])) {
                sum += rows[k];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
