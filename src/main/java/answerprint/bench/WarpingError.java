package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Scratch;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Warping error of a shot (Lai et al., "Learning Blind Video Temporal Consistency", ECCV 2018, 4): what a frame differs by from the
 * frame before, carried along the motion, squared; over pixels that change and that the motion does not hide or uncover
 * (forward-backward check of Ruder et al., GCPR 2016). Motion is DIS flow of what was filmed, without the fault. A grade that makes
 * a place brighter makes its changes larger too; that is taken out place by place, by what it does to contrast within frames.
 */
final class WarpingError {
    /** What an 8-bit plate's rounding leaves between two frames that are alike, and no eye sees: share of full scale. */
    private static final double FLOOR = 0.6 / 255;

    /** Share of the floor below which detail says nothing about contrast. */
    private static final double FLATTEST = 0.01;

    /** Of a square that a grade's contrast is measured in, pixels. */
    private static final int SIDE = 16;

    private final int width;
    private final int height;
    private final boolean grades;
    private @Nullable Moment before;
    private final Map<Integer, Place> places = new TreeMap<>();

    /** Sums over all frames for one square of the picture. */
    private static final class Place {
        private double out;
        private double in;
        private double filmed;
        private double detailOut;
        private double detailIn;
        private long pixels;

        double floor() {
            return pixels * FLOOR * FLOOR;
        }

        /** What was in, in the contrast that the grade gave to this place. */
        double graded() {
            return in * (detailOut + FLATTEST * floor()) / (detailIn + FLATTEST * floor());
        }
    }

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
        Place place = places.computeIfAbsent(i / width / SIDE * width + i % width / SIDE, at -> new Place());
        place.out += squared(now.result()[i] - Lumas.between(then.result(), 1, 0, width, height, x, y));
        place.in += squared(now.plate()[i] - Lumas.between(then.plate(), 1, 0, width, height, x, y));
        place.filmed += squared(now.truth()[i] - Lumas.between(then.truth(), 1, 0, width, height, x, y));
        place.pixels++;
        int middle = Math.clamp(i % width, 1, width - 2) + i / width * width;
        place.detailOut += squared(bend(now.result(), middle));
        place.detailIn += squared(bend(now.plate(), middle));
    }

    /** Detail that a slope of the grade itself adds nothing to. */
    private static double bend(float[] luma, int i) {
        return luma[i - 1] - 2 * luma[i] + luma[i + 1];
    }

    private static double squared(double v) {
        return v * v;
    }

    /** Out to in; for a grade, in as it would be in the grade's contrast. */
    double ratio() {
        return ratio(place -> grades ? place.graded() : place.in);
    }

    /** Out to what was filmed without the fault under the same pixels: the harder measure for new pixels. */
    double toFilmed() {
        return ratio(place -> place.filmed);
    }

    private double ratio(ToDoubleFunction<Place> other) {
        double floor = sum(Place::floor);
        return (sum(place -> place.out) + floor) / (sum(other) + floor);
    }

    private double sum(ToDoubleFunction<Place> part) {
        return places.values().stream().mapToDouble(part).sum();
    }

    boolean measured() {
        return !places.isEmpty();
    }
}
