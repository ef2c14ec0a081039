package answerprint.guard;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How much two pictures show the same at one place, whatever the light: the correlation of what is finer than a sixth of the
 * place's width. Ground without structure is like nothing.
 */
final class StructureAlike {
    private static final double FINER = 6;
    /** Mean square below which structure drowns in the rounding of 8-bit plates. */
    private static final double FLAT = Math.pow(1 / 255.0, 2);

    private StructureAlike() {}

    /** -1..1; 1 for no place at all. @param one and other, 32-bit float luma, 0..1 */
    static double of(Mat one, Mat other, Region box, Scratch scratch) {
        if (box.isEmpty()) {
            return 1;
        }
        Mat first = structure(one, box, scratch);
        Mat second = structure(other, box, scratch);
        double floor = FLAT * box.area();
        return first.dot(second) / Math.sqrt((first.dot(first) + floor) * (second.dot(second) + floor));
    }

    private static Mat structure(Mat luma, Region box, Scratch scratch) {
        Mat part = scratch.mat(box.height(), box.width(), CvType.CV_32FC1);
        scratch.keep(luma.submat(box.rect())).copyTo(part);
        Mat soft = scratch.mat(box.height(), box.width(), CvType.CV_32FC1);
        Imgproc.GaussianBlur(part, soft, new Size(0, 0), box.width() / FINER);
        Core.subtract(part, soft, part);
        return part;
    }
}
