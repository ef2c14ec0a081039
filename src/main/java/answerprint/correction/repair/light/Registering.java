package answerprint.correction.repair.light;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;
import java.util.Optional;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;

/** Where the set of one picture lies in another: SIFT, ratio test, RANSAC homography. */
public final class Registering {

    private static final double REACH_PX = 3;
    private static final int FEWEST = 24;

    private Registering() {}

    /**
     * A homography from the take's work picture to the hero's.
     *
     * @param rows nine numbers, row by row
     * @param inliers how many features agree
     */
    public record Placed(double[] rows, int inliers) {}

    /** Empty when the pictures share too little. */
    public static Optional<Placed> placed(SetFeatures take, SetFeatures hero, Scratch scratch) {
        if (take.points().size() < FEWEST || hero.points().size() < FEWEST) {
            return Optional.empty();
        }
        SiftPoints.Pairs pairs = take.points().matched(hero.points(), scratch);
        if (pairs.here().size() < FEWEST) {
            return Optional.empty();
        }
        MatOfPoint2f from = scratch.keep(new MatOfPoint2f(pairs.here().toArray(Point[]::new)));
        MatOfPoint2f to = scratch.keep(new MatOfPoint2f(pairs.there().toArray(Point[]::new)));
        Mat agreeing = scratch.empty();
        Mat homography =
                scratch.keep(Calib3d.findHomography(from, to, Calib3d.RANSAC, REACH_PX, agreeing, 2_000, 0.995));
        if (homography.empty()) {
            return Optional.empty();
        }
        int inliers = org.opencv.core.Core.countNonZero(agreeing);
        double[] rows = new double[9];
        homography.get(0, 0, rows);
        return inliers >= FEWEST && sane(rows, take) ? Optional.of(new Placed(rows, inliers)) : Optional.empty();
    }

    /** Neither mirrored nor shrunk beyond a factor of three, at the centre and at the corners. */
    private static boolean sane(double[] h, SetFeatures take) {
        double[][] spots = {
            {0, 0},
            {take.width(), 0},
            {0, take.height()},
            {take.width(), take.height()},
            {take.width() / 2.0, take.height() / 2.0}
        };
        for (double[] at : spots) {
            double w = h[6] * at[0] + h[7] * at[1] + h[8];
            if (Math.abs(w) < 1e-6) {
                return false;
            }
            double x = (h[0] * at[0] + h[1] * at[1] + h[2]) / w;
            double y = (h[3] * at[0] + h[4] * at[1] + h[5]) / w;
            double area = ((h[0] - h[6] * x) * (h[4] - h[7] * y) - (h[1] - h[7] * x) * (h[3] - h[6] * y)) / (w * w);
            if (!(area > 1 / 9.0 && area < 9)) {
                return false;
            }
        }
        return true;
    }

    public static Mat matrix(double[] rows, Scratch scratch) {
        Mat mat = scratch.mat(3, 3, CvType.CV_64FC1);
        mat.put(0, 0, rows);
        return mat;
    }
}
