package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The slope behind the steps: only where the picture climbs by less than a code a pixel in plateaus, the smoothest surface that the
 * plate's codes allow, which is nowhere farther than half a step from them. Grain has no plateaus and is never touched.
 */
final class ContourSmoothing {
    /** Slopes are laid through means of so many pixels a side. */
    private static final int COARSE = 4;
    /** Reaches of the planes in coarse pixels, from wide plateaus to narrow ones. */
    private static final int[] REACHES = {12, 6, 3};
    /** Pixels over which the last kinks are evened. */
    private static final int FINE = 7;

    private static final int AROUND = 15;
    /** Within three pixels a slope climbs by so many steps at most, as channels may step together. */
    private static final double CLIMBS = 2.2;

    private static final double LEVEL = 0.25;
    /** Share of level pixels round a place of plateaus. */
    private static final double PLATEAUS = 0.3;
    /** Share of a coarse pixel that must climb in steps. */
    private static final float ENOUGH = 0.25f;

    private final ContourSteps steps;
    private final Scratch scratch;
    private final Mat mask;

    /** @param picture CV_32FC3 in the plate's encoding */
    ContourSmoothing(Mat picture, ContourSteps steps, Scratch scratch) {
        this.steps = steps;
        this.scratch = scratch;
        mask = mask(picture);
    }

    /** CV_8UC1, 255 where slopes climb in steps. */
    Mat mask() {
        return mask;
    }

    private Mat mask(Mat picture) {
        Mat gentle = scratch.mat(picture.rows(), picture.cols(), CvType.CV_8UC1);
        gentle.setTo(Scalar.all(255));
        Mat within = scratch.mat(picture.rows(), picture.cols(), CvType.CV_8UC1);
        Mat share = scratch.mat(picture.rows(), picture.cols(), CvType.CV_8UC1);
        for (int c = 0; c < 3; c++) {
            Mat range = range(picture, c);
            Core.compare(range, Scalar.all(CLIMBS * steps.heights()[c]), within, Core.CMP_LT);
            Core.bitwise_and(gentle, within, gentle);
            Core.compare(range, Scalar.all(LEVEL * steps.heights()[c]), within, Core.CMP_LT);
            Imgproc.blur(within, share, new Size(AROUND, AROUND));
            Core.compare(share, Scalar.all(255 * PLATEAUS), within, Core.CMP_GT);
            Core.bitwise_and(gentle, within, gentle);
        }
        return gentle;
    }

    /** How far the samples of one channel reach within three pixels. */
    private Mat range(Mat picture, int c) {
        Mat one = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Core.extractChannel(picture, one, c);
        Mat element = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        Mat range = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Imgproc.morphologyEx(one, range, Imgproc.MORPH_GRADIENT, element);
        return range;
    }

    /** One channel of the picture with the slope in place of its steps; only where the mask is set. */
    float[] slope(Mat picture, int c) {
        Size full = picture.size();
        Size small = new Size(Math.ceil(full.width / COARSE), Math.ceil(full.height / COARSE));
        Mat plate = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Core.extractChannel(picture, plate, c);
        float[] codes = Bytes.floats(plate);
        Mat weight = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        mask.convertTo(weight, CvType.CV_32F, 1 / 255.0);
        Core.multiply(plate, weight, plate);
        float[] share = Bytes.floats(resized(weight, small, Imgproc.INTER_AREA));
        float[] means = Bytes.floats(resized(plate, small, Imgproc.INTER_AREA));
        for (int i = 0; i < means.length; i++) {
            means[i] = share[i] < ENOUGH ? 0 : means[i] / share[i];
            share[i] = share[i] < ENOUGH ? 0 : 1;
        }
        float step = (float) steps.heights()[c];
        float[] coarse = planes(means, share, step, (int) small.width, (int) small.height);
        float[] slope = spread(coarse, share, small, full);
        clamp(slope, codes, step / 2);
        Mat even = Bytes.mat(slope, picture.cols(), picture.rows(), 1, scratch);
        Imgproc.blur(even, even, new Size(FINE, FINE));
        float[] out = Bytes.floats(even);
        clamp(out, codes, step / 2);
        return out;
    }

    /** Again and again the plane through what lies around, within half a step of the codes. */
    private float[] planes(float[] means, float[] share, float step, int width, int height) {
        float[] coarse = means.clone();
        for (int reach : REACHES) {
            LocalPlanes planes = new LocalPlanes(coarse, share, width, height, reach, scratch);
            float[] next = coarse.clone();
            for (int i = 0; i < coarse.length; i++) {
                if (share[i] > 0 && planes.left(i) < step * step / 4) {
                    next[i] = Math.clamp(planes.at(i), means[i] - step / 2, means[i] + step / 2);
                }
            }
            coarse = next;
        }
        return coarse;
    }

    /** At full size; known coarse pixels speak for the unknown ones beside them. */
    private float[] spread(float[] coarse, float[] share, Size small, Size full) {
        Mat known = Bytes.mat(share, (int) small.width, (int) small.height, 1, scratch);
        Mat values = Bytes.mat(coarse, (int) small.width, (int) small.height, 1, scratch);
        float[] weights = Bytes.floats(resized(known, full, Imgproc.INTER_LINEAR));
        float[] spread = Bytes.floats(resized(values, full, Imgproc.INTER_LINEAR));
        for (int i = 0; i < spread.length; i++) {
            spread[i] = weights[i] > 0 ? spread[i] / weights[i] : Float.NaN;
        }
        return spread;
    }

    private Mat resized(Mat picture, Size size, int interpolation) {
        Mat resized = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
        Imgproc.resize(picture, resized, size, 0, 0, interpolation);
        return resized;
    }

    private static void clamp(float[] slope, float[] codes, float half) {
        for (int i = 0; i < slope.length; i++) {
            slope[i] = Float.isNaN(slope[i]) ? codes[i] : Math.clamp(slope[i], codes[i] - half, codes[i] + half);
        }
    }
}
