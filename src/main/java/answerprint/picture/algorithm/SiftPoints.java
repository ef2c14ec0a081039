package answerprint.picture.algorithm;

import answerprint.picture.Scratch;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
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
 * Points of a picture that can be found again in another, by SIFT (Lowe 2004). On the heap.
 *
 * @param points pixels of the picture
 * @param descriptors 128 numbers for each point
 */
public record SiftPoints(List<Point> points, float[] descriptors) {
    private static final int LENGTH = 128;
    private static final int LAYERS = 3;
    private static final double CONTRAST = 0.02;
    /** A match counts when the next best lies so much farther (Lowe 2004). */
    private static final float RATIO = 0.8f;

    /** Points that look alike in two pictures, and like nothing else there: one list for each, of the same length. */
    public record Pairs(List<Point> here, List<Point> there) {}

    /**
     * @param grey CV_8UC1
     * @param free CV_8UC1, non-zero where points may lie; all over when empty
     * @param most strongest points that are kept
     */
    public static SiftPoints of(Mat grey, Mat free, int most, Scratch scratch) {
        MatOfKeyPoint found = scratch.keep(new MatOfKeyPoint());
        Mat numbers = scratch.empty();
        SIFT sift = SIFT.create(most, LAYERS, CONTRAST);
        try {
            sift.detectAndCompute(grey, free, found, numbers);
        } finally {
            Reference.reachabilityFence(sift);
        }
        List<Point> points = new ArrayList<>();
        for (KeyPoint point : found.toArray()) {
            points.add(point.pt);
        }
        float[] descriptors = new float[LENGTH * points.size()];
        if (!points.isEmpty()) {
            numbers.get(0, 0, descriptors);
        }
        return new SiftPoints(points, descriptors);
    }

    public int size() {
        return points.size();
    }

    /** Pairs with another picture's points; none where either has fewer than two. */
    public Pairs matched(SiftPoints other, Scratch scratch) {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        if (size() < 2 || other.size() < 2) {
            return pairs;
        }
        List<MatOfDMatch> found = new ArrayList<>();
        BFMatcher matcher = BFMatcher.create();
        try {
            matcher.knnMatch(mat(scratch), other.mat(scratch), found, 2);
        } finally {
            Reference.reachabilityFence(matcher);
        }
        for (MatOfDMatch two : found) {
            DMatch[] best = scratch.keep(two).toArray();
            if (best.length == 2 && best[0].distance < RATIO * best[1].distance) {
                pairs.here.add(points.get(best[0].queryIdx));
                pairs.there.add(other.points.get(best[0].trainIdx));
            }
        }
        return pairs;
    }

    private Mat mat(Scratch scratch) {
        Mat mat = scratch.mat(size(), LENGTH, CvType.CV_32FC1);
        mat.put(0, 0, descriptors);
        return mat;
    }
}
