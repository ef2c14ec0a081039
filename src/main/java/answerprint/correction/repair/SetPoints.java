package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;
import java.util.Optional;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What of a set can be found again in another take: SIFT points of a proxy (Lowe 2004), away from its holes. On the heap.
 *
 * @param points in proxy pixels
 */
public record SetPoints(int width, int height, SiftPoints points) {
    private static final int MOST = 800;
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
            return new SetPoints(proxy.width(), proxy.height(), SiftPoints.of(luma, free, MOST, scratch));
        }
    }

    /** Where a point of this proxy lies in the other's; empty when the two share too little. */
    public Optional<PlaneMap> placed(SetPoints other, PictureMemory memory) {
        if (points.size() < ENOUGH || other.points.size() < ENOUGH) {
            return Optional.empty();
        }
        try (Scratch scratch = new Scratch(memory)) {
            SiftPoints.Pairs pairs = points.matched(other.points, scratch);
            if (pairs.here().size() < ENOUGH) {
                return Optional.empty();
            }
            MatOfPoint2f from = scratch.keep(new MatOfPoint2f(pairs.here().toArray(Point[]::new)));
            MatOfPoint2f to = scratch.keep(new MatOfPoint2f(pairs.there().toArray(Point[]::new)));
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
