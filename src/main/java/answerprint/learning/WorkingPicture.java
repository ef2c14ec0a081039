package answerprint.learning;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.picture.Frame;
import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A frame as the nets see it: not wider than a working width, and in a display or log encoding, never scene-linear. */
public final class WorkingPicture {
    private WorkingPicture() {}

    /** Size of a picture at a working width. */
    static Size size(int width, int height, int widest) {
        if (width <= widest) {
            return new Size(width, height);
        }
        return new Size(widest, Math.max(1, Math.round((double) height * widest / width)));
    }

    /** The frame at the working size, CV_32FC3, 0..1; lent by {@code scratch}. */
    public static Mat of(Frame frame, int widest, Scratch scratch) {
        Mat full = frame.mat();
        Size size = size(full.cols(), full.rows(), widest);
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC3);
        if (full.cols() == small.cols()) {
            full.copyTo(small);
        } else {
            Imgproc.resize(full, small, size, 0, 0, Imgproc.INTER_AREA);
        }
        if (frame.format().encoding().curve() == Curve.LINEAR) {
            toLog(small);
        }
        return small;
    }

    /** ACEScct's curve, where noise is about even and a wire before a bright sky stands off as one before a wall. */
    private static void toLog(Mat linear) {
        float[] row = new float[3 * linear.cols()];
        for (int y = 0; y < linear.rows(); y++) {
            linear.get(y, 0, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Encoding.ACESCCT.curve().encode(row[i]);
            }
            linear.put(y, 0, row);
        }
    }
}
