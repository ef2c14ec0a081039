package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Warping error of a shot (Lai et al., "Learning Blind Video Temporal Consistency", ECCV 2018, 4): what a frame differs by from the
 * frame before, carried along the motion, squared; over pixels that change and that the motion does not hide or uncover
 * (forward-backward check of Ruder et al., GCPR 2016). Motion is DIS flow of what was filmed, without the fault.
 */
final class WarpingError {
    /** What an 8-bit plate's rounding leaves between two frames that are alike, and no eye sees: share of full scale. */
    private static final double FLOOR = 0.6 / 255;

    private final int width;
    private final int height;
    private final boolean grades;
    private @Nullable Moment before;
    private double out;
    private double in;
    private double filmed;
    private double detailOut;
    private double detailIn;
    private long pixels;

    private record Moment(int n, float[] truth, float[] plate, float[] result) {}

    WarpingError(int width, int height, boolean grades) {
        this.width = width;
        this.height = height;
        this.grades = grades;
    }

    void see(int n, float[] truth, float[] plate, float[] result, ChangedPixels changed, Scratch scratch) {
        Moment now = new Moment(n, truth, plate, result);
        Moment then = before;
        if (then != null && then.n() == n - 1) {
            float[] back = Lumas.flow(now.truth(), then.truth(), width, scratch);
            float[] forth = Lumas.flow(then.truth(), now.truth(), width, scratch);
            for (int run = 0; run < changed.runCount(); run++) {
                int from = changed.runY(run) * width + changed.runX(run);
                for (int i = from; i < from + changed.runLength(run); i++) {
                    pixel(i, back, forth, now, then);
                }
            }
        }
        before = now;
    }

    private void pixel(int i, float[] back, float[] forth, Moment now, Moment then) {
        float dx = back[2 * i];
        float dy = back[2 * i + 1];
        float x = i % width + dx;
        float y = i / width + dy;
        if (x < 0 || y < 0 || x > width - 1 || y > height - 1) {
            return;
        }
        float bx = Lumas.between(forth, 2, 0, width, height, x, y);
        float by = Lumas.between(forth, 2, 1, width, height, x, y);
        double gap = (dx + bx) * (dx + bx) + (dy + by) * (dy + by);
        if (gap > 0.01 * (dx * dx + dy * dy + bx * bx + by * by) + 0.5) {
            return;
        }
        out += squared(now.result()[i] - Lumas.between(then.result(), 1, 0, width, height, x, y));
        in += squared(now.plate()[i] - Lumas.between(then.plate(), 1, 0, width, height, x, y));
        filmed += squared(now.truth()[i] - Lumas.between(then.truth(), 1, 0, width, height, x, y));
        pixels++;
        int beside = i % width == 0 ? i + 1 : i - 1;
        detailOut += squared(now.result()[i] - now.result()[beside]);
        detailIn += squared(now.plate()[i] - now.plate()[beside]);
    }

    private static double squared(double v) {
        return v * v;
    }

    /** Out to in; a grade's share of contrast, measured within single frames, is taken out of it. */
    double ratio() {
        double contrast = grades && detailIn > 0 ? detailOut / detailIn : 1;
        return (out + floor()) / (in * contrast + floor());
    }

    /** Out to what was filmed without the fault under the same pixels: the harder measure for new pixels. */
    double toFilmed() {
        return (out + floor()) / (filmed + floor());
    }

    private double floor() {
        return pixels * FLOOR * FLOOR;
    }

    boolean measured() {
        return pixels > 0;
    }
}
