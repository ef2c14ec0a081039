package answerprint.bench;

import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * Whether a camera stands, whatever moves before it: one that moves carries all of the picture along, so that nothing lies where it lay
 * some frames ago. Asked of cells all over the picture, for a knitted pullover has more corners than the set. Limit: a camera that
 * follows somebody so closely that he stays in place is taken for one that stands.
 */
final class StandingCamera {
    /** Frames between two looks. */
    static final int APART = 10;

    private static final int ACROSS = 8;
    private static final int DOWN = 6;
    private static final int CORNERS = 400;
    /** A corner stands that lies within this of where it lay, pixels of 640. */
    private static final double STANDS = 0.5;
    /** Corners that tell of a cell. */
    private static final int FEWEST = 3;

    private final List<Double> shares = new ArrayList<>();

    /** @param before 8-bit lumas {@link #APART} frames apart */
    void look(Mat before, Mat now, Scratch scratch) {
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(before, corners, CORNERS, 0.005, 6);
        if (corners.rows() < ACROSS) {
            return;
        }
        MatOfPoint2f from = scratch.keep(new MatOfPoint2f(corners.toArray()));
        MatOfPoint2f to = scratch.keep(new MatOfPoint2f());
        MatOfByte found = scratch.keep(new MatOfByte());
        Video.calcOpticalFlowPyrLK(before, now, from, to, found, scratch.keep(new MatOfFloat()), new Size(21, 21), 4);
        Point[] starts = from.toArray();
        Point[] ends = to.toArray();
        int[] all = new int[ACROSS * DOWN];
        int[] standing = new int[ACROSS * DOWN];
        for (int i = 0; i < starts.length; i++) {
            int column = Math.min(ACROSS - 1, (int) (starts[i].x * ACROSS / before.cols()));
            int row = Math.min(DOWN - 1, (int) (starts[i].y * DOWN / before.rows()));
            int cell = row * ACROSS + column;
            all[cell]++;
            standing[cell] += Math.hypot(ends[i].x - starts[i].x, ends[i].y - starts[i].y) < STANDS ? 1 : 0;
        }
        shares.add(share(all, standing));
    }

    private static double share(int[] all, int[] standing) {
        int asked = 0;
        int stands = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] >= FEWEST) {
                asked++;
                stands += 2 * standing[i] > all[i] ? 1 : 0;
            }
        }
        return asked == 0 ? 0 : (double) stands / asked;
    }

    /** Share of the cells that stand, in the middle of all looks, 0..1. */
    double share() {
        double[] sorted =
                shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
