package answerprint.picture.algorithm;

import answerprint.picture.Scratch;
import java.lang.ref.Reference;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.CLAHE;
import org.opencv.imgproc.Imgproc;

/** Local contrast made even, so that a light that differs does not look like motion or hide a match: CLAHE (Zuiderveld 1994). */
public final class LocalContrast {
    private LocalContrast() {}

    /**
     * An evened copy, lent by the scratch.
     *
     * @param grey CV_8UC1
     * @param limit how steep contrast may become, in times of an even histogram
     * @param tiles across and down
     */
    public static Mat even(Mat grey, double limit, int tiles, Scratch scratch) {
        Mat even = scratch.mat(grey.rows(), grey.cols(), CvType.CV_8UC1);
        CLAHE clahe = Imgproc.createCLAHE(limit, new Size(tiles, tiles));
        try {
            clahe.apply(grey, even);
        } finally {
            Reference.reachabilityFence(clahe);
        }
        return even;
    }
}
