package answerprint.guard;

import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A matte and what lies beside it, as 8-bit masks: inside, a near ring and a far ring. Grain and motion inside are judged by
 * the near ring; how far the two rings differ says how much such pixels differ by nature.
 */
public final class MatteZones {
    private static final double LEAST_LEFT = 0.25;

    private final Mat inside;
    private final Mat near;
    private final Mat far;

    /**
     * @param alpha 32-bit float, 0..1
     * @param reach width of each ring in pixels, from a gap of a third of it on
     */
    public MatteZones(Mat alpha, int reach, Scratch scratch) {
        inside = mask(alpha, scratch);
        Core.compare(alpha, new Scalar(0.25), inside, Core.CMP_GT);
        int gap = Math.max(1, reach / 3);
        Mat touched = grown(any(alpha, scratch), gap, scratch);
        Mat middle = grown(touched, reach, scratch);
        Mat outer = grown(middle, reach, scratch);
        near = mask(alpha, scratch);
        far = mask(alpha, scratch);
        Core.subtract(middle, touched, near);
        Core.subtract(outer, middle, far);
    }

    /** Takes from both rings what is marked, unless little would be left of them. @param mask 8-bit */
    public void ringsWithout(Mat mask, Scratch scratch) {
        for (Mat ring : new Mat[] {near, far}) {
            Mat left = mask(ring, scratch);
            Core.subtract(ring, mask, left);
            if (Core.countNonZero(left) > LEAST_LEFT * Core.countNonZero(ring)) {
                left.copyTo(ring);
            }
        }
    }

    /** Where alpha is above a quarter. */
    public Mat inside() {
        return inside;
    }

    public Mat near() {
        return near;
    }

    public Mat far() {
        return far;
    }

    private static Mat mask(Mat alpha, Scratch scratch) {
        return scratch.mat(alpha.rows(), alpha.cols(), CvType.CV_8UC1);
    }

    private static Mat any(Mat alpha, Scratch scratch) {
        Mat any = mask(alpha, scratch);
        Core.compare(alpha, new Scalar(0), any, Core.CMP_GT);
        return any;
    }

    private static Mat grown(Mat mask, int by, Scratch scratch) {
        Mat grown = scratch.mat(mask.rows(), mask.cols(), CvType.CV_8UC1);
        Mat element = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(2 * by + 1, 2 * by + 1)));
        Imgproc.dilate(mask, grown, element);
        return grown;
    }
}
