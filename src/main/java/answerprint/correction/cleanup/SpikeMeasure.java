package answerprint.correction.cleanup;

import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Measures how far each pixel of a frame stands out from its neighbours' pictures, and from how well they predict it there. */
final class SpikeMeasure {
    /** A place that stands out less, share of full scale, is nothing a person sees. Set 2026-11-28 on the tuning items. */
    private static final double LEAST = 0.03;
    /** How much more than the surroundings' own error a spot differs. */
    private static final double OVER_SURROUNDINGS = 2.2;
    /** A spot reaches as far as this share of what makes it one. */
    private static final double FOOT = 0.75;

    private static final int SURROUNDINGS = 31;
    private static final int LEVELLED = 65;
    private static final double MOST_LEVELLED = 0.06;

    private final Sight sight;
    private final double sensitivity;
    private final Scratch scratch;

    SpikeMeasure(Sight sight, double sensitivity) {
        this.sight = sight;
        this.sensitivity = sensitivity;
        scratch = sight.scratch();
    }

    /** CV_8UC1: what might be a spot by a lower measure, and around it; motion as it was estimated first. */
    Mat doubtful() {
        Mat over = scratch.mat(sight.whole().height(), sight.whole().width(), CvType.CV_8UC1);
        try (Scratch step = new Scratch(scratch.memory())) {
            Mat least = least(levelled(sight.neighbour(-1), step), levelled(sight.neighbour(1), step), step);
            Core.compare(least, new Scalar(LEAST / sensitivity), over, Core.CMP_GT);
            Imgproc.morphologyEx(over, over, Imgproc.MORPH_DILATE, disc(9, step));
        }
        return over;
    }

    private static Mat disc(int across, Scratch step) {
        return step.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(across, across)));
    }

    SpikeMaps maps(Neighbour earlier, Neighbour later) {
        Mat before = levelled(earlier);
        Mat after = levelled(later);
        Mat now = sight.luma(0);
        Mat seeds = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        Mat foot = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        try (Scratch step = new Scratch(scratch.memory())) {
            Mat lowest = extreme(before, after, false, step);
            Mat spike = extreme(before, after, true, step);
            Core.subtract(now, spike, spike);
            Core.subtract(lowest, now, lowest);
            Core.max(spike, lowest, spike);
            Mat error = error(now, before, after, step);
            Mat threshold = threshold(spike, error, step);
            Core.compare(spike, threshold, seeds, Core.CMP_GT);
            Core.multiply(threshold, new Scalar(FOOT), threshold);
            Core.compare(least(before, after, step), threshold, foot, Core.CMP_GT);
            Core.bitwise_or(foot, seeds, foot);
            double predicted = Core.mean(error).val[0];
            return new SpikeMaps(now, before, after, sight.luma(-1), sight.luma(1), seeds, foot, predicted, scratch);
        }
    }

    /** The neighbour's brightness where it belongs, its level brought to the frame's; what it does not show stands as if nothing had moved. */
    Mat levelled(Neighbour neighbour) {
        return levelled(neighbour, scratch);
    }

    /** @param into lends the result; what is needed on the way is given back at once, or a frame of UHD would take half a gigabyte */
    private Mat levelled(Neighbour neighbour, Scratch into) {
        Mat now = sight.luma(0);
        Mat there = sight.luma(neighbour.frame() - sight.frame());
        Mat level = into.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        try (Scratch step = new Scratch(scratch.memory())) {
            Mat carried = neighbour.carried(there, sight.whole(), Imgproc.INTER_CUBIC, step);
            Mat unseen = step.mat(now.rows(), now.cols(), CvType.CV_8UC1);
            Core.compare(carried, new Scalar(Neighbour.NOWHERE / 2), unseen, Core.CMP_LT);
            there.copyTo(carried, unseen);
            Mat off = step.mat(now.rows(), now.cols(), CvType.CV_32FC1);
            Core.subtract(now, carried, off);
            Core.min(off, new Scalar(MOST_LEVELLED), off);
            Core.max(off, new Scalar(-MOST_LEVELLED), off);
            Imgproc.blur(off, off, new Size(LEVELLED, LEVELLED));
            Core.add(carried, off, level);
        }
        return level;
    }

    /** How far the frame differs from both neighbours with one sign; 0 where the signs differ. */
    private Mat least(Mat before, Mat after, Scratch step) {
        Mat now = sight.luma(0);
        Mat above = step.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Mat below = step.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Core.max(before, after, above);
        Core.subtract(now, above, above);
        Core.min(before, after, below);
        Core.subtract(below, now, below);
        Core.max(above, below, above);
        Core.max(above, new Scalar(0), above);
        return above;
    }

    private static Mat extreme(Mat before, Mat after, boolean high, Scratch step) {
        Mat out = step.mat(before.rows(), before.cols(), CvType.CV_32FC1);
        Mat square = step.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        if (high) {
            Core.max(before, after, out);
            Imgproc.dilate(out, out, square);
        } else {
            Core.min(before, after, out);
            Imgproc.erode(out, out, square);
        }
        return out;
    }

    private static Mat error(Mat now, Mat before, Mat after, Scratch step) {
        Mat error = step.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Mat other = step.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Core.absdiff(now, before, error);
        Core.absdiff(now, after, other);
        Core.max(error, other, error);
        return error;
    }

    /** What a spot must differ by here: the surroundings' error counts, what stands out itself does not. */
    private Mat threshold(Mat spike, Mat error, Scratch step) {
        Mat calm = step.mat(spike.rows(), spike.cols(), CvType.CV_8UC1);
        Core.compare(spike, new Scalar(0.5 * LEAST / sensitivity), calm, Core.CMP_GT);
        Imgproc.dilate(calm, calm, disc(5, step));
        Core.bitwise_not(calm, calm);
        Mat weight = step.mat(spike.rows(), spike.cols(), CvType.CV_32FC1);
        calm.convertTo(weight, CvType.CV_32F, 1 / 255.0);
        Mat sum = step.mat(spike.rows(), spike.cols(), CvType.CV_32FC1);
        Core.multiply(error, weight, sum);
        Size around = new Size(SURROUNDINGS, SURROUNDINGS);
        Imgproc.blur(sum, sum, around);
        Imgproc.blur(weight, weight, around);
        Core.max(weight, new Scalar(0.05), weight);
        Core.divide(sum, weight, sum);
        Core.multiply(sum, new Scalar(OVER_SURROUNDINGS / sensitivity), sum);
        Core.max(sum, new Scalar(LEAST / sensitivity), sum);
        return sum;
    }
}
