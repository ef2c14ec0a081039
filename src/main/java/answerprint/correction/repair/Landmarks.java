package answerprint.correction.repair;

import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.DMatch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDMatch;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.Point;
import org.opencv.features2d.BFMatcher;
import org.opencv.features2d.SIFT;

/**
 * SIFT features of a look outside its hole, on the heap, for frames too far apart to be tracked (Lowe 2004).
 *
 * @param points in proxy pixels
 * @param descriptors 128 numbers for each point
 */
record Landmarks(List<Point> points, float[] descriptors) {
    private static final int MOST = 800;
    private static final int LENGTH = 128;
    private static final float RATIO = 0.8f;

    static Landmarks of(Look look, Scratch scratch) {
        Mat luma = Bytes.mat(look.proxy().luma(), look.width(), look.height(), scratch);
        Mat free = scratch.mat(look.height(), look.width(), CvType.CV_8UC1);
        Core.bitwise_not(Bytes.mat(look.proxy().hole(), look.width(), look.height(), scratch), free);
        MatOfKeyPoint points = scratch.keep(new MatOfKeyPoint());
        Mat descriptors = scratch.empty();
        SIFT.create(MOST, 3, 0.02).detectAndCompute(luma, free, points, descriptors);
        List<Point> places = new ArrayList<>();
        for (KeyPoint point : points.toArray()) {
            places.add(point.pt);
        }
        return new Landmarks(places, places.isEmpty() ? new float[0] : Bytes.floats(descriptors));
    }

    /** Pairs of points that look alike and like nothing else. */
    void match(Landmarks there, Scratch scratch, List<Point> from, List<Point> to) {
        if (points.size() < 2 || there.points.size() < 2) {
            return;
        }
        List<MatOfDMatch> found = new ArrayList<>();
        BFMatcher.create().knnMatch(mat(scratch), there.mat(scratch), found, 2);
        for (MatOfDMatch two : found) {
            DMatch[] best = scratch.keep(two).toArray();
            if (best.length == 2 && best[0].distance < RATIO * best[1].distance) {
                from.add(points.get(best[0].queryIdx));
                to.add(there.points.get(best[0].trainIdx));
            }
        }
    }

    private Mat mat(Scratch scratch) {
        return Bytes.mat(descriptors, LENGTH, points.size(), 1, scratch);
    }
}
