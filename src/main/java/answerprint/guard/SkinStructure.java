package answerprint.guard;

import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How much of a face's finest structure (pores, grain) a result keeps: the middle size of what a blur of 0.8 pixels takes away,
 * result to plate, over the same ratio for coarse structure, since contrast may change by right.
 */
final class SkinStructure {
    private static final double FINE = 0.8;
    private static final double COARSE = 4;
    /** A quarter of an 8-bit step: what a plate of 8 bits cannot hold anyway. */
    private static final double FLOOR = 0.25 / 255;

    private SkinStructure() {}

    /** @param plate and result, 32-bit float luma round a face, in the plate's own pixels */
    static double ratio(Mat plate, Mat result, Scratch scratch) {
        double fine = (finest(result, scratch) + FLOOR) / (finest(plate, scratch) + FLOOR);
        double coarse = (coarse(result, scratch) + FLOOR) / (coarse(plate, scratch) + FLOOR);
        return fine / coarse;
    }

    private static double finest(Mat luma, Scratch scratch) {
        Mat soft = soft(luma, FINE, scratch);
        Core.absdiff(luma, soft, soft);
        return middle(soft);
    }

    private static double coarse(Mat luma, Scratch scratch) {
        Mat soft = soft(luma, COARSE / 2, scratch);
        Core.absdiff(soft, soft(luma, 2 * COARSE, scratch), soft);
        return middle(soft);
    }

    private static Mat soft(Mat luma, double sigma, Scratch scratch) {
        Mat soft = scratch.mat(luma.rows(), luma.cols(), CvType.CV_32FC1);
        Imgproc.GaussianBlur(luma, soft, new Size(0, 0), sigma);
        return soft;
    }

    private static double middle(Mat sizes) {
        float[] values = new float[(int) sizes.total()];
        sizes.get(0, 0, values);
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
