package answerprint.guard.face;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.CLAHE;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.DISOpticalFlow;

/**
 * Whether a grade left the shape of a face alone: motion between plate and result round the mouth, and what a smooth local
 * change of contrast cannot explain. Both on a face of 100 pixels' width; legitimate grades stayed below 0.19 px and 3.7 of
 * 255, a warp of half a pixel began at 0.33 px and 9.6 (engine notes, 15 faces).
 *
 * @param flow 95th percentile, pixels on a face of 100 pixels
 * @param residual 95th percentile, of 255
 */
record MouthMeasure(double flow, double residual) {
    static final double FLOW_LIMIT = 0.25;
    static final double RESIDUAL_LIMIT = 6;
    /** Below this a grade explains every detail, and what looks like motion is the noise of a small face made large. */
    private static final double EXPLAINED = 2;

    private static final double FACE_WIDTH = 100;
    private static final int WINDOW = 25;
    private static final double FLAT = 1e-5;

    boolean touched() {
        return residual > RESIDUAL_LIMIT || (flow > FLOW_LIMIT && residual > EXPLAINED);
    }

    /**
     * @param plate and result, 32-bit float RGB of the whole picture
     * @param face in pixels of the whole picture
     */
    static MouthMeasure of(Mat plate, Mat result, Region face, Scratch scratch) {
        Region picture = new Region(0, 0, plate.cols(), plate.rows());
        Region crop = face.grow(face.width() / 8).clip(picture);
        double scale = FACE_WIDTH / face.width();
        Size size = new Size(
                Math.max(32, Math.round(crop.width() * scale)), Math.max(32, Math.round(crop.height() * scale)));
        Mat before = luma(plate, crop, size, scratch);
        Mat after = luma(result, crop, size, scratch);
        int top = (int) (size.height * 0.55);
        Region mouth = new Region((int) (size.width * 0.2), top, (int) (size.width * 0.6), (int) size.height - top - 2);
        return new MouthMeasure(flow(before, after, mouth, scratch), residual(before, after, mouth, scratch));
    }

    private static Mat luma(Mat rgb, Region crop, Size size, Scratch scratch) {
        Mat grey = scratch.mat(crop.height(), crop.width(), CvType.CV_32FC1);
        Imgproc.cvtColor(scratch.keep(rgb.submat(crop.rect())), grey, Imgproc.COLOR_RGB2GRAY);
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
        Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    private static double flow(Mat before, Mat after, Region mouth, Scratch scratch) {
        Mat one = even(before, scratch);
        Mat two = even(after, scratch);
        Mat flow = scratch.mat(before.rows(), before.cols(), CvType.CV_32FC2);
        flow.setTo(new Scalar(0, 0));
        DISOpticalFlow.create(DISOpticalFlow.PRESET_MEDIUM).calc(one, two, flow);
        float[] values = new float[2 * mouth.width()];
        double[] lengths = new double[mouth.width() * mouth.height()];
        int at = 0;
        for (int y = mouth.y(); y < mouth.bottom(); y++) {
            flow.get(y, mouth.x(), values);
            for (int x = 0; x < mouth.width(); x++) {
                lengths[at++] = Math.hypot(values[2 * x], values[2 * x + 1]);
            }
        }
        return ninetyFifth(lengths);
    }

    /** Local contrast made even (CLAHE), so that a grade does not look like motion. */
    private static Mat even(Mat luma, Scratch scratch) {
        Mat bits = scratch.mat(luma.rows(), luma.cols(), CvType.CV_8UC1);
        luma.convertTo(bits, CvType.CV_8UC1, 255);
        CLAHE clahe = Imgproc.createCLAHE(3, new Size(4, 4));
        clahe.apply(bits, bits);
        return bits;
    }

    /** What is left of q after the best a·p + b in windows of 25 pixels. */
    private static double residual(Mat p, Mat q, Region mouth, Scratch scratch) {
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
        double[] sizes = new double[mouth.width() * mouth.height()];
        float[] line = new float[mouth.width()];
        int at = 0;
        for (int y = mouth.y(); y < mouth.bottom(); y++) {
            left.get(y, mouth.x(), line);
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
