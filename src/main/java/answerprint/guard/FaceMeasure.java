package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import answerprint.picture.algorithm.LocalContrast;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Whether a grade left the shape of a face alone: motion between plate and result round the eyes and round the mouth, what a
 * smooth local change of contrast cannot explain there, and how much of the skin's fine structure is left. The first two on a
 * face of 100 pixels' width; legitimate grades stayed below 0.19 px and 3.7 of 255, a warp of half a pixel began at 0.33 px
 * and 9.6 (engine notes, 15 faces).
 *
 * @param flow 95th percentile, pixels on a face of 100 pixels; the larger of eyes and mouth
 * @param drift length of the mean motion, in the same pixels: grain moves every which way, a mouth that is moved one way
 * @param residual 95th percentile, of 255; the larger of eyes and mouth
 * @param followed share of it that is gone when the result is laid back along the motion, 0..1; the larger of eyes and mouth
 * @param structure finest structure of result to plate in the plate's own pixels, by how contrast changes on the whole; 1 is
 *     unchanged
 */
public record FaceMeasure(double flow, double drift, double residual, double followed, double structure) {
    /** Of a face that is as it was. */
    public static final FaceMeasure UNTOUCHED = new FaceMeasure(0, 0, 0, 0, 1);

    static final double FLOW_LIMIT = 0.25;
    static final double DRIFT_LIMIT = 0.12;
    static final double RESIDUAL_LIMIT = 6;
    static final double STRUCTURE_LIMIT = 0.75;
    /** Below this a curve explains every detail, and what looks like motion is the noise of a small face made large. */
    private static final double EXPLAINED = 2;

    /** The same for new pixels that only claim to be a grade: a soft mouth moved by half a pixel left 0.83 (2026-11-28). */
    private static final double EXPLAINED_PIXELS = 0.6;

    /**
     * In a dark soft face other grain looks like motion, but laying it back along that motion takes none of it away: at most 0.04,
     * of a mouth moved by half a pixel 0.30 and more (five tuning takes, 2026-11-28).
     */
    private static final double FOLLOWED = 0.15;

    private static final double FACE_WIDTH = 100;
    private static final int WINDOW = 25;
    private static final double FLAT = 1e-5;

    /** Whether no grade does this. @param pixels whether the result was made of new pixels, not by a curve or a gain */
    public boolean touched(boolean pixels) {
        boolean moved = flow > FLOW_LIMIT && residual > EXPLAINED;
        boolean motion = flow > FLOW_LIMIT && drift > DRIFT_LIMIT && followed > FOLLOWED;
        boolean movedOneWay = pixels && motion && residual > EXPLAINED_PIXELS;
        return residual > RESIDUAL_LIMIT || moved || movedOneWay || structure < STRUCTURE_LIMIT;
    }

    /** The worse of each measure. */
    FaceMeasure worse(FaceMeasure other) {
        return new FaceMeasure(
                Math.max(flow, other.flow),
                Math.max(drift, other.drift),
                Math.max(residual, other.residual),
                Math.max(followed, other.followed),
                Math.min(structure, other.structure));
    }

    /**
     * @param plate and result, 32-bit float RGB of the whole picture
     * @param face in pixels of the whole picture
     */
    static FaceMeasure of(Mat plate, Mat result, Region face, Scratch scratch) {
        Region picture = new Region(0, 0, plate.cols(), plate.rows());
        Region crop = face.grow(face.width() / 8).clip(picture);
        double scale = FACE_WIDTH / face.width();
        Size size = new Size(
                Math.max(32, Math.round(crop.width() * scale)), Math.max(32, Math.round(crop.height() * scale)));
        Mat wide = grey(plate, crop, scratch);
        Mat wideAfter = grey(result, crop, scratch);
        Mat before = resized(wide, size, scratch);
        Mat after = resized(wideAfter, size, scratch);
        Region mouth = part(size, 0.2, 0.55, 0.6, 0.43);
        Region eyes = part(size, 0.15, 0.25, 0.7, 0.25);
        Mat flow = flow(before, after, scratch);
        Mat residual = residual(before, after, scratch);
        Mat back = residual(before, laidBack(after, flow, scratch), scratch);
        return new FaceMeasure(
                Math.max(lengths(flow, mouth), lengths(flow, eyes)),
                Math.max(drift(flow, mouth, scratch), drift(flow, eyes, scratch)),
                Math.max(sizes(residual, mouth), sizes(residual, eyes)),
                Math.max(followed(residual, back, mouth), followed(residual, back, eyes)),
                SkinStructure.ratio(wide, wideAfter, scratch));
    }

    private static Region part(Size size, double x, double y, double width, double height) {
        return new Region((int) (size.width * x), (int) (size.height * y), (int) (size.width * width), (int)
                (size.height * height));
    }

    private static Mat grey(Mat rgb, Region crop, Scratch scratch) {
        Mat grey = scratch.mat(crop.height(), crop.width(), CvType.CV_32FC1);
        Imgproc.cvtColor(scratch.keep(rgb.submat(crop.rect())), grey, Imgproc.COLOR_RGB2GRAY);
        return grey;
    }

    private static Mat resized(Mat grey, Size size, Scratch scratch) {
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
        Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    private static Mat flow(Mat before, Mat after, Scratch scratch) {
        Mat one = even(before, scratch);
        Mat two = even(after, scratch);
        return DenseFlow.medium().fromRest(one, two, scratch);
    }

    private static double lengths(Mat flow, Region where) {
        float[] values = new float[2 * where.width()];
        double[] lengths = new double[where.width() * where.height()];
        int at = 0;
        for (int y = where.y(); y < where.bottom(); y++) {
            flow.get(y, where.x(), values);
            for (int x = 0; x < where.width(); x++) {
                lengths[at++] = Math.hypot(values[2 * x], values[2 * x + 1]);
            }
        }
        return ninetyFifth(lengths);
    }

    private static double drift(Mat flow, Region where, Scratch scratch) {
        double[] mean = Core.mean(scratch.keep(flow.submat(where.rect()))).val;
        return Math.hypot(mean[0], mean[1]);
    }

    private static double followed(Mat residual, Mat back, Region where) {
        return Math.max(0, 1 - sizes(back, where) / Math.max(1e-6, sizes(residual, where)));
    }

    private static Mat laidBack(Mat after, Mat flow, Scratch scratch) {
        Mat map = scratch.mat(after.rows(), after.cols(), CvType.CV_32FC2);
        float[] line = new float[2 * after.cols()];
        for (int y = 0; y < after.rows(); y++) {
            flow.get(y, 0, line);
            for (int x = 0; x < after.cols(); x++) {
                line[2 * x] += x;
                line[2 * x + 1] += y;
            }
            map.put(y, 0, line);
        }
        Mat back = scratch.mat(after.rows(), after.cols(), CvType.CV_32FC1);
        Imgproc.remap(after, back, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        return back;
    }

    /** Local contrast made even (CLAHE), so that a grade does not look like motion. */
    private static Mat even(Mat luma, Scratch scratch) {
        Mat bits = scratch.mat(luma.rows(), luma.cols(), CvType.CV_8UC1);
        luma.convertTo(bits, CvType.CV_8UC1, 255);
        return LocalContrast.even(bits, 3, 4, scratch);
    }

    /** What is left of q after the best a·p + b in windows of 25 pixels. */
    private static Mat residual(Mat p, Mat q, Scratch scratch) {
        Mat meanP = box(p, scratch);
        Mat meanQ = box(q, scratch);
        Mat meanPp = box(product(p, p, scratch), scratch);
        Mat meanPq = box(product(p, q, scratch), scratch);
        Mat left = scratch.mat(p.rows(), p.cols(), CvType.CV_32FC1);
        Mat slope = scratch.mat(p.rows(), p.cols(), CvType.CV_32FC1);
        Core.multiply(meanP, meanP, left);
        Core.subtract(meanPp, left, meanPp);
        Core.add(meanPp, new Scalar(FLAT), meanPp);
        Core.multiply(meanP, meanQ, left);
        Core.subtract(meanPq, left, meanPq);
        Core.divide(meanPq, meanPp, slope);
        Core.subtract(p, meanP, left);
        Core.multiply(left, slope, left);
        Core.subtract(q, left, left);
        Core.subtract(left, meanQ, left);
        return left;
    }

    private static double sizes(Mat left, Region where) {
        double[] sizes = new double[where.width() * where.height()];
        float[] line = new float[where.width()];
        int at = 0;
        for (int y = where.y(); y < where.bottom(); y++) {
            left.get(y, where.x(), line);
            for (float value : line) {
                sizes[at++] = 255 * Math.abs(value);
            }
        }
        return ninetyFifth(sizes);
    }

    private static Mat box(Mat of, Scratch scratch) {
        Mat mean = scratch.mat(of.rows(), of.cols(), CvType.CV_32FC1);
        Imgproc.blur(of, mean, new Size(WINDOW, WINDOW));
        return mean;
    }

    private static Mat product(Mat one, Mat two, Scratch scratch) {
        Mat product = scratch.mat(one.rows(), one.cols(), CvType.CV_32FC1);
        Core.multiply(one, two, product);
        return product;
    }

    private static double ninetyFifth(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[(int) (0.95 * (values.length - 1))];
    }
}
