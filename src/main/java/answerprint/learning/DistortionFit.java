package answerprint.learning;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;

/**
 * How a lens bends straight lines: once it is taken out, the points of two frames of a plane, or of a camera that turned, meet by a
 * homography. The one parameter of the division model (Fitzgibbon 2001) that makes them meet best, searched from coarse to fine.
 */
final class DistortionFit {
    private static final double MOST = 0.4;
    private static final int STEPS = 10;
    private static final int ROUNDS = 4;
    /** Where points miss by more, share of the half diagonal, something else moved. */
    private static final double OTHER = 0.004;

    private final List<LensPair> pairs;
    private final PictureMemory memory;

    DistortionFit(List<LensPair> pairs, PictureMemory memory) {
        this.pairs = pairs;
        this.memory = memory;
    }

    double k1() {
        double middle = 0;
        double reach = MOST;
        for (int round = 0; round < ROUNDS; round++) {
            double best = middle;
            double least = Double.MAX_VALUE;
            for (int step = -STEPS / 2; step <= STEPS / 2; step++) {
                double k = middle + reach * step / (STEPS / 2.0);
                double miss = miss(k);
                if (miss < least) {
                    least = miss;
                    best = k;
                }
            }
            middle = best;
            reach *= 2.0 / STEPS;
        }
        return Math.clamp(middle, -MOST, MOST);
    }

    int count() {
        return pairs.stream().mapToInt(LensPair::count).sum();
    }

    /** Root mean square by which points miss, share of the half diagonal. */
    double miss(double k) {
        double sum = 0;
        for (LensPair pair : pairs) {
            sum += squares(pair, k);
        }
        return Math.sqrt(sum / Math.max(1, count()));
    }

    private double squares(LensPair pair, double k) {
        Point[] from = straight(pair.from(), k);
        Point[] to = straight(pair.to(), k);
        try (Scratch scratch = new Scratch(memory)) {
            MatOfPoint2f source = scratch.keep(new MatOfPoint2f(from));
            MatOfPoint2f target = scratch.keep(new MatOfPoint2f(to));
            Mat plane = scratch.keep(
                    Calib3d.findHomography(source, target, Calib3d.RANSAC, OTHER, scratch.empty(), 300, 0.99));
            if (plane.empty()) {
                return from.length * OTHER * OTHER;
            }
            double[] h = new double[9];
            plane.get(0, 0, h);
            double sum = 0;
            for (int i = 0; i < from.length; i++) {
                double w = h[6] * from[i].x + h[7] * from[i].y + h[8];
                double x = (h[0] * from[i].x + h[1] * from[i].y + h[2]) / w - to[i].x;
                double y = (h[3] * from[i].x + h[4] * from[i].y + h[5]) / w - to[i].y;
                sum += Math.min(OTHER * OTHER, bent(x * x + y * y, to[i], k));
            }
            return sum;
        }
    }

    /** A miss as it is seen: where the lens is taken out, the picture is stretched, and so would be the miss. */
    private static double bent(double square, Point straight, double k) {
        double stretch = 1 + k * (straight.x * straight.x + straight.y * straight.y);
        return square * stretch * stretch;
    }

    private static Point[] straight(double[] places, double k) {
        List<Point> straight = new ArrayList<>();
        for (int i = 0; i + 1 < places.length; i += 2) {
            double over = 1 + k * (places[i] * places[i] + places[i + 1] * places[i + 1]);
            straight.add(new Point(places[i] / over, places[i + 1] / over));
        }
        return straight.toArray(Point[]::new);
    }
}
