package answerprint.correction.repair.light;

import answerprint.picture.Scratch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.features2d.SIFT;

/**
 * SIFT features of one work picture.
 *
 * @param descriptors lent by the scratch they were made with
 */
public record SetFeatures(int width, int height, KeyPoint[] points, Mat descriptors) {

    private static final int MOST = 1_500;

    public static SetFeatures of(WorkPicture picture, Scratch scratch) {
        MatOfKeyPoint points = scratch.keep(new MatOfKeyPoint());
        Mat descriptors = scratch.empty();
        SIFT.create(MOST, 3, 0.02).detectAndCompute(picture.evenedLuma(scratch), scratch.empty(), points, descriptors);
        return new SetFeatures(picture.width(), picture.height(), points.toArray(), descriptors);
    }
}
