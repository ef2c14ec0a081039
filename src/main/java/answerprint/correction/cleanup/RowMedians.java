package answerprint.correction.cleanup;

import java.util.Arrays;

/**
 * The median of each row of a picture, over every so many columns.
 *
 * @param step columns from one that is looked at to the next
 */
record RowMedians(int width, int height, int step) {
    private static final double SIGMA = 1.4826;

    /**
     * @param medians not a number where too little of a row is known
     * @param error by which a median may be off through grain, standard deviation of the middle row, before a factor for medians
     * @param halves how far the medians of odd and of even columns disagree, root mean square over the rows, halved
     */
    record Rows(double[] medians, double error, double halves) {}

    /** @param values one per pixel, not a number where not known; @param enough share of columns that must be known */
    Rows of(float[] values, double enough) {
        double[] medians = new double[height];
        double[] errors = new double[height];
        double squares = 0;
        int known = 0;
        float[] odd = new float[width / step + 1];
        float[] even = new float[odd.length];
        for (int y = 0; y < height; y++) {
            int odds = gathered(values, y, 1, odd);
            int evens = gathered(values, y, 0, even);
            if (Math.min(odds, evens) < 1 + enough * width / step / 2) {
                medians[y] = Double.NaN;
                continue;
            }
            double one = odd[odds / 2];
            double other = even[evens / 2];
            medians[y] = (one + other) / 2;
            squares += (one - other) * (one - other) / 4;
            double spread = SIGMA * (even[3 * evens / 4] - even[evens / 4]) / 2;
            errors[known++] = spread / Math.sqrt(odds + evens);
        }
        Arrays.sort(errors, 0, known);
        return new Rows(medians, known == 0 ? 0 : errors[known / 2], known == 0 ? 0 : Math.sqrt(squares / known));
    }

    private int gathered(float[] values, int y, int parity, float[] into) {
        int count = 0;
        for (int x = parity * step; x < width; x += 2 * step) {
            float value = values[y * width + x];
            if (!Float.isNaN(value)) {
                into[count++] = value;
            }
        }
        Arrays.sort(into, 0, count);
        return count;
    }
}
