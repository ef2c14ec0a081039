package answerprint.picture.algorithm;

import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Synthetic: a soft texture, and the same with its content moved right by two pixels and down by one. */
record Drifting(Mat from, Mat to) {
    static final int RIGHT = 2;
    static final int DOWN = 1;

    static Drifting of(int width, int height, Scratch scratch) {
        Mat texture = scratch.mat(height + DOWN, width + RIGHT, CvType.CV_8UC1);
        Core.setRNGSeed(7);
        Core.randu(texture, 0, 256);
        Imgproc.GaussianBlur(texture, texture, new Size(0, 0), 2);
        Core.normalize(texture, texture, 0, 255, Core.NORM_MINMAX);
        return new Drifting(
                part(texture, RIGHT, DOWN, width, height, scratch), part(texture, 0, 0, width, height, scratch));
    }

    private static Mat part(Mat texture, int x, int y, int width, int height, Scratch scratch) {
        Mat part = scratch.mat(height, width, CvType.CV_8UC1);
        scratch.keep(texture.submat(y, y + height, x, x + width)).copyTo(part);
        return part;
    }
}
