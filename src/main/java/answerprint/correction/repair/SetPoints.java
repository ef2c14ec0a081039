package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.DMatch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDMatch;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.features2d.BFMatcher;
import org.opencv.features2d.SIFT;
import org.opencv.imgproc.Imgproc;

/**
 * What of a set can be found again in another take: SIFT points of a proxy (Lowe 2004), away from its holes. On the heap.
 *
 * @param x proxy pixels
 * @param descriptors 128 numbers per point
 */
public record SetPoints(int width, int height, float[] x, float[] y, float[] descriptors) {
    private static final int MOST = 800;
    private static final int LENGTH = 128;
    private static final double CONTRAST = 0.02;
    private static final double RATIO = 0.8;
    private static final double REACH_PX = 3;
    /** Fewer points than this agree by chance. */
    private static final int ENOUGH = 24;

    private static final double MOST_SCALED = 2;

    public static SetPoints of(Proxy proxy, PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat luma = Bytes.mat(proxy.luma(), proxy.width(), proxy.height(), scratch);
            Mat free = scratch.mat(proxy.height(), proxy.width(), CvType.CV_8UC1);
            Core.bitwise_not(Bytes.mat(proxy.hole(), proxy.width(), proxy.height(), scratch), free);
            Imgproc.erode(free, free, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9))));
            MatOfKeyPoint found = scratch.keep(new MatOfKeyPoint());
            Mat descriptors = scratch.empty();
            SIFT.create(MOST, 3, CONTRAST).detectAndCompute(luma, free, found, descriptors);
            KeyPoint[] points = found.toArray();
            float[] x = new float[points.length];
            float[] y = new float[points.length];
            for (int i = 0; i < points.length; i++) {
                x[i] = (float) points[i].pt.x;
                y[i] = (float) points[i].pt.y;
            }
            float[] numbers = points.length == 0 ? new float[0] : Bytes.floats(descriptors);
            return new SetPoints(proxy.width(), proxy.height(), x, y, numbers);
        }
    }

    /** Where a point of this proxy lies in the other's; empty when the two share too little. */
    public Optional<PlaneMap> placed(SetPoints other, PictureMemory memory) {
        if (x.length < ENOUGH || other.x.length < ENOUGH) {
            return Optional.empty();
        }
        try (Scratch scratch = new Scratch(memory)) {
            List<Point> here = new ArrayList<>();
            List<Point> there = new ArrayList<>();
            match(other, here, there, scratch);
            if (here.size() < ENOUGH) {
                return Optional.empty();
            }
            MatOfPoint2f from = scratch.keep(new MatOfPoint2f(here.toArray(Point[]::new)));
            MatOfPoint2f to = scratch.keep(new MatOfPoint2f(there.toArray(Point[]::new)));
            Mat agreeing = scratch.empty();
            Mat plane =
                    scratch.keep(Calib3d.findHomography(from, to, Calib3d.RANSAC, REACH_PX, agreeing, 2_000, 0.995));
            if (plane.empty() || Core.countNonZero(agreeing) < ENOUGH) {
                return Optional.empty();
            }
            double[] values = new double[9];
            plane.get(0, 0, values);
            PlaneMap map = PlaneMap.of(values);
            return plausible(map) ? Optional.of(map) : Optional.empty();
        }
    }

    private void match(SetPoints other, List<Point> here, List<Point> there, Scratch scratch) {
        Mat mine = Bytes.mat(descriptors, LENGTH, x.length, 1, scratch);
        Mat theirs = Bytes.mat(other.descriptors, LENGTH, other.x.length, 1, scratch);
        List<MatOfDMatch> found = new ArrayList<>();
        BFMatcher.create().knnMatch(mine, theirs, found, 2);
        for (MatOfDMatch two : found) {
            DMatch[] best = scratch.keep(two).toArray();
            if (best.length == 2 && best[0].distance < RATIO * best[1].distance) {
                here.add(new Point(x[best[0].queryIdx], y[best[0].queryIdx]));
                there.add(new Point(other.x[best[0].trainIdx], other.y[best[0].trainIdx]));
            }
        }
    }

    /** Neither mirrored nor scaled beyond a factor of two, along either side of the picture. */
    private boolean plausible(PlaneMap map) {
        double across = map.x(width, 0) - map.x(0, 0);
        double down = map.y(0, height) - map.y(0, 0);
        return across > width / MOST_SCALED
                && across < width * MOST_SCALED
                && down > height / MOST_SCALED
                && down < height * MOST_SCALED;
    }
}
