package answerprint.guard.temporal;

import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Carries the frame before along the motion to this frame, and tells what is left over. Lumas, 32-bit float. */
final class Carrying {
    private static final double FINE = 1.5;

    private final Scratch kept;
    private final DenseFlow flow = DenseFlow.fast();
    private @Nullable Mat grid;

    /** @param kept lives as long as the watch */
    Carrying(Scratch kept) {
        this.kept = kept;
    }

    /** Where each pixel of now was in the frame before. */
    Mat motion(Mat now, Mat then, Scratch scratch) {
        Mat nowBits = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        Mat thenBits = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        SeenFrame.eightBits(now, nowBits);
        SeenFrame.eightBits(then, thenBits);
        Mat map = flow.fromRest(nowBits, thenBits, scratch);
        Core.add(map, grid(now), map);
        return map;
    }

    private Mat grid(Mat like) {
        Mat known = grid;
        if (known == null) {
            known = kept.mat(like.rows(), like.cols(), CvType.CV_32FC2);
            float[] line = new float[2 * like.cols()];
            for (int y = 0; y < like.rows(); y++) {
                for (int x = 0; x < like.cols(); x++) {
                    line[2 * x] = x;
                    line[2 * x + 1] = y;
                }
                known.put(y, 0, line);
            }
            grid = known;
        }
        return known;
    }

    /** This frame less the one before, carried along. */
    static Mat left(Mat now, Mat then, Mat map, Scratch scratch) {
        Mat carried = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Imgproc.remap(then, carried, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        Core.subtract(now, carried, carried);
        return carried;
    }

    /** The detail of a picture that a soft blur takes away. */
    static Mat fine(Mat picture, Scratch scratch) {
        Mat soft = coarse(picture, scratch);
        Core.subtract(picture, soft, soft);
        return soft;
    }

    /** What that blur leaves. */
    static Mat coarse(Mat picture, Scratch scratch) {
        Mat soft = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Imgproc.GaussianBlur(picture, soft, new Size(0, 0), FINE);
        return soft;
    }
}
