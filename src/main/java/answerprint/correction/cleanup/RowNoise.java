package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.imgproc.Imgproc;

/**
 * What read-out noise added to each row of one frame, the same over the whole row and new on every frame. Two witnesses, each a
 * median over the row: how the row stands out from the rows around it, which rows of the picture do too; and how it differs from
 * the motion-compensated neighbours, which show the same picture with noise of their own. What stands out in all of the frames
 * is the picture's and stays. Values are in the space of estimates.
 *
 * @param offsets (r, g, b) per row
 * @param size standard deviation of the rows' noise, by the middle row
 * @param chance what the row medians would show without any, by grain alone
 * @param halves how far odd and even columns disagree, root mean square
 */
record RowNoise(float[] offsets, double size, double chance, double halves) {
    /** Rows over which light may change from frame to frame, as a share of the height; that is no row noise. */
    private static final int LIGHT = 5;
    /** A neighbour that differs by more shows something else. */
    private static final float SAME = 0.08f;

    private static final float UNKNOWN = Float.NaN;
    private static final int MOST_COLUMNS = 1024;
    /** Columns of a row that must be comparable. */
    private static final double ENOUGH = 0.2;
    /** From the median of absolute values to a standard deviation. */
    private static final double SIGMA = 1.4826;

    private static final double MEDIANS_ERROR = 1.2533;

    /** Below a fifth of an 8-bit step nothing is seen. */
    private static final double FAINTEST = 0.2 / 255;

    private static final double ABOVE_CHANCE = 2;
    private static final double PLAIN = 0.5 / 255;
    private static final double PLAIN_ABOVE_CHANCE = 5;

    /** Whether there is any: what was measured cannot be grain, and can be seen. */
    boolean stands() {
        return size > FAINTEST && size > ABOVE_CHANCE * chance;
    }

    /** Whether there is so much of it that nobody need ask; measured 2026-11-28: clean footage shows up to 0.0005 and 1.5 times chance. */
    boolean plain() {
        return size > PLAIN && size > PLAIN_ABOVE_CHANCE * chance;
    }

    /** 0 at the limit of what grain explains .. 1. */
    double confidence() {
        return size == 0 ? 0 : Math.clamp(1 - ABOVE_CHANCE * chance / size, 0, 1);
    }

    static RowNoise of(Sight sight) {
        Region whole = sight.whole();
        float[] own = Bytes.floats(sight.picture(0));
        List<float[]> others = others(sight);
        int step = Math.max(1, whole.width() / MOST_COLUMNS);
        RowMedians rows = new RowMedians(whole.width(), whole.height(), step);
        float[] offsets = new float[3 * whole.height()];
        double size = 0;
        double chance = 0;
        double halves = 0;
        double share = others.size() / (others.size() + 1.0);
        for (int c = 0; c < 3 && !others.isEmpty(); c++) {
            RowMedians.Rows apart = rows.of(differences(own, others, c), ENOUGH);
            double[] between = RowContrast.of(apart.medians());
            double noise = Math.sqrt(share) * SIGMA * middle(between);
            double[] stands =
                    rows.of(RowContrast.of(own, 3, c, whole.width()), ENOUGH).medians();
            double[] light = wide(apart.medians(), between, whole.height() / LIGHT);
            for (int y = 0; y < whole.height(); y++) {
                double picture = picture(stands[y] - share * between[y], noise * noise / (others.size() + 1));
                double offset = stands[y] - picture + share * light[y];
                offsets[3 * y + c] = Double.isNaN(offset) ? 0 : (float) offset;
            }
            size = Math.max(size, noise);
            chance = Math.max(chance, Math.sqrt(share) * MEDIANS_ERROR * apart.error());
            halves = Math.max(halves, apart.halves());
        }
        return new RowNoise(offsets, size, chance, halves);
    }

    private static List<float[]> others(Sight sight) {
        List<float[]> others = new ArrayList<>();
        for (int offset = -Sight.REACH; offset <= Sight.REACH; offset++) {
            if (offset != 0 && sight.has(offset)) {
                others.add(Bytes.floats(sight.neighbourByEvenRows(offset)
                        .carried(sight.picture(offset), sight.whole(), Imgproc.INTER_LINEAR, sight.scratch())));
            }
        }
        return others;
    }

    /** The frame less the mean of the neighbours that show the same; not known where none does. */
    private static float[] differences(float[] own, List<float[]> others, int c) {
        float[] apart = new float[own.length / 3];
        for (int i = 0; i < apart.length; i++) {
            int at = 3 * i + c;
            float sum = 0;
            int count = 0;
            for (float[] other : others) {
                if (Math.abs(own[at] - other[at]) < SAME) {
                    sum += own[at] - other[at];
                    count++;
                }
            }
            apart[i] = count == others.size() ? sum / count : UNKNOWN;
        }
        return apart;
    }

    /** What stretches over more rows than those around, less what stretches over so many that it is light. */
    private static double[] wide(double[] rows, double[] outstanding, int light) {
        double[] wide = new double[rows.length];
        for (int y = 0; y < rows.length; y++) {
            wide[y] = rows[y] - outstanding[y] - RowContrast.around(rows, y, light / 2, false);
        }
        return wide;
    }

    /** How much of what all frames show is the picture's own, once noise of this variance is allowed for. */
    private static double picture(double mean, double variance) {
        return mean == 0 ? 0 : mean * Math.max(0, 1 - 2 * variance / (mean * mean));
    }

    private static double middle(double[] values) {
        double[] sizes = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
