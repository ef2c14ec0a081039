package answerprint.learning;

import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Finds long thin things that move against what lies behind them, as a wire does that sways or hangs from a rig beside a
 * moving camera. No net: the frames before and after are brought into place by smoothed dense flow (Kroeger 2016), which
 * follows the background and not so thin a thing, and what then differs from both the same way is linked to lines. A line of
 * the set moves with the set and is not found; nor is a wire that hangs still before a still camera.
 */
public final class MovingLines {
    /** Frames between the picture and those it is held against. */
    private static final int APART = 4;

    /** Shortest line, with all its pieces, in pixels at the working size. */
    private static final int SHORTEST = 150;

    private static final double LEAST = 0.035;
    private static final double NOISE = 5;

    private final Scratch scratch;
    private final Mat now;
    private final Mat nowSmall;

    /** @param rgb CV_32FC3 in a display or log encoding, at the finder's working size; borrowed, as is {@code scratch} */
    public MovingLines(Mat rgb, Scratch scratch) {
        this.scratch = scratch;
        now = luma(rgb);
        nowSmall = SetMotion.half(now, scratch);
    }

    /** The two frames that a frame is to be held against: one on each side or, at a take's end, two on one side. */
    public static int[] others(int frame, int count) {
        int before = frame >= APART ? frame - APART : frame + 2 * APART;
        int after = frame + APART < count ? frame + APART : frame - 2 * APART;
        return new int[] {Math.clamp(before, 0, count - 1), Math.clamp(after, 0, count - 1)};
    }

    /** The lines, given the pictures of {@link #others}. */
    public List<WireLinks.Link> against(List<Mat> others) {
        float[] stray = new float[now.rows() * now.cols()];
        Arrays.fill(stray, Float.MAX_VALUE);
        float[] sign = new float[stray.length];
        for (Mat other : others) {
            least(stray, sign, difference(other));
        }
        double floor = Math.max(LEAST, NOISE * median(stray));
        for (int i = 0; i < stray.length; i++) {
            stray[i] = (float) Math.min(1, 0.5 * stray[i] / floor);
        }
        return WireChains.join(WireLinks.pieces(stray, now.cols(), now.rows(), 0.5f)).stream()
                .filter(line -> line.length() >= SHORTEST)
                .map(line -> LineFit.of(line, now.cols()))
                .filter(LineFit::isLine)
                .map(LineFit::line)
                .toList();
    }

    private static void least(float[] stray, float[] sign, float[] difference) {
        for (int i = 0; i < stray.length; i++) {
            float size = Math.abs(difference[i]);
            boolean agrees = sign[i] == 0 || sign[i] == Math.signum(difference[i]);
            stray[i] = agrees ? Math.min(stray[i], size) : 0;
            sign[i] = Math.signum(difference[i]);
        }
    }

    private static double median(float[] values) {
        float[] some = new float[(values.length + 36) / 37];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[37 * i];
        }
        Arrays.sort(some);
        return some[some.length / 2];
    }

    private float[] difference(Mat otherRgb) {
        Mat other = luma(otherRgb);
        Mat flow = SetMotion.flow(nowSmall, SetMotion.half(other, scratch), scratch);
        Mat map = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC2);
        Imgproc.resize(flow, map, map.size(), 0, 0, Imgproc.INTER_LINEAR);
        places(map);
        Mat carried = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Imgproc.remap(other, carried, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        Core.subtract(now, carried, carried);
        float[] difference = new float[now.rows() * now.cols()];
        carried.get(0, 0, difference);
        return difference;
    }

    /** From motion at half size to the places that remap reads. */
    private static void places(Mat map) {
        float[] line = new float[2 * map.cols()];
        for (int y = 0; y < map.rows(); y++) {
            map.get(y, 0, line);
            for (int x = 0; x < map.cols(); x++) {
                line[2 * x] = 2 * line[2 * x] + x;
                line[2 * x + 1] = 2 * line[2 * x + 1] + y;
            }
            map.put(y, 0, line);
        }
    }

    private Mat luma(Mat rgb) {
        Mat luma = scratch.mat(rgb.rows(), rgb.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(rgb, luma, Imgproc.COLOR_RGB2GRAY);
        return luma;
    }
}
