package answerprint.picture.algorithm;

import answerprint.picture.Scratch;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.video.DISOpticalFlow;

/**
 * How every pixel of one picture moved to another: dense inverse search (Kroeger 2016) by OpenCV. Pictures are CV_8UC1 and
 * of one size; the flow is CV_32FC2, (dx, dy) in pixels. What a call says hangs on no call before. Pictures too narrow for
 * the search's pyramid are continued by their rim first: OpenCV 4.13 leaves its buffers on them. For one thread.
 */
public final class DenseFlow {
    private static final int PATCH = 8;

    private final int preset;
    private final int finest;
    private @Nullable DISOpticalFlow search;

    private DenseFlow(int preset, int finest) {
        this.preset = preset;
        this.finest = finest;
    }

    /** Searches down to half size: 42 ms at 960 by 540 (engine notes). */
    public static DenseFlow medium() {
        return new DenseFlow(DISOpticalFlow.PRESET_MEDIUM, 1);
    }

    /** Searches down to a quarter: 11 ms at 960 by 540. */
    public static DenseFlow fast() {
        return new DenseFlow(DISOpticalFlow.PRESET_FAST, 2);
    }

    /** The flow, lent by the scratch. */
    public Mat between(Mat from, Mat to, Scratch scratch) {
        return narrow(from) ? widened(from, to, scratch) : call(from, to, scratch.empty());
    }

    /** The same where no motion is likely: standing still is tried first. */
    public Mat fromRest(Mat from, Mat to, Scratch scratch) {
        if (narrow(from)) {
            return widened(from, to, scratch);
        }
        Mat flow = scratch.mat(from.rows(), from.cols(), CvType.CV_32FC2);
        flow.setTo(new Scalar(0, 0));
        return call(from, to, flow);
    }

    private Mat widened(Mat from, Mat to, Scratch scratch) {
        Mat wide = call(widened(from, scratch), widened(to, scratch), scratch.empty());
        return scratch.keep(wide.submat(new Rect(0, 0, from.cols(), from.rows())));
    }

    /** @return {@code flow} */
    private Mat call(Mat from, Mat to, Mat flow) {
        DISOpticalFlow known = search == null ? DISOpticalFlow.create(preset) : search;
        search = known;
        try {
            known.setFinestScale(finest); // a small picture sets it anew, for all that come after
            known.setPatchSize(PATCH);
            known.calc(from, to, flow);
            return flow;
        } finally {
            Reference.reachabilityFence(known);
        }
    }

    /** Whether a picture is hardly two patches wide, or has none left at the level where the search begins. */
    private boolean narrow(Mat picture) {
        int width = picture.cols();
        int height = picture.rows();
        int side = Math.min(width, height);
        int byShape = Math.min(level(Math.max(width, height) / (4.0 * PATCH), 0.5), level((double) side / PATCH, 0));
        int coarsest = byShape >= finest ? byShape : Math.max(0, level(2.0 * width / (5 * PATCH), 0));
        return side < 2 * PATCH || side >> coarsest < PATCH;
    }

    private static int level(double ratio, double up) {
        return (int) Math.floor(Math.log(ratio) / Math.log(2) + up);
    }

    private Mat widened(Mat picture, Scratch scratch) {
        Mat wide = scratch.empty();
        int least = 4 * PATCH << finest; // wide enough for the pyramid by the picture's own shape
        int right = Math.max(0, least - picture.cols());
        int bottom = Math.max(0, least - picture.rows());
        Core.copyMakeBorder(picture, wide, 0, bottom, 0, right, Core.BORDER_REPLICATE);
        return wide;
    }
}
