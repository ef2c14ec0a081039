package answerprint.guard;

import answerprint.correction.Patch;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The part of a small picture where result and plate differ by more than light, dust or grain do, over an area that could hold
 * a face. Only there can a person have come or gone, so that only there people are looked for: a wire's repair costs nothing.
 */
public final class DeepChange {
    /** Of full scale. */
    private static final double LEAST = 0.04;

    private static final int CLOSES = 7;
    private static final int OPENS = 13;

    private final Mat mask;
    private final Region box;

    private DeepChange(Mat mask, Region box) {
        this.mask = mask;
        this.box = box;
    }

    static DeepChange of(SeenFrame frame, Scratch scratch) {
        Mat plate = frame.smallPlate();
        Mat mask = scratch.mat(plate.rows(), plate.cols(), CvType.CV_8UC1);
        boolean grade = frame.changed().form() != Patch.Form.PIXELS; // a curve or a soft gain draws nobody
        if (grade || frame.changed().count() < OPENS * OPENS) {
            mask.setTo(new Scalar(0));
            return new DeepChange(mask, Region.NONE);
        }
        Mat differs = scratch.mat(plate.rows(), plate.cols(), CvType.CV_32FC1);
        Core.absdiff(plate, frame.smallResult(), differs);
        Core.compare(differs, new Scalar(LEAST), mask, Core.CMP_GT);
        morph(mask, Imgproc.MORPH_CLOSE, CLOSES, scratch);
        morph(mask, Imgproc.MORPH_OPEN, OPENS, scratch);
        return new DeepChange(mask, Region.of(Imgproc.boundingRect(mask)));
    }

    private static void morph(Mat mask, int how, int side, Scratch scratch) {
        Mat element = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
        Imgproc.morphologyEx(mask, mask, how, element);
    }

    /** Around all of it, in pixels of the small picture; empty when there is none. */
    public Region box() {
        return box;
    }

    /** How much of that box changed deeply, 0..1. */
    double share(Region of, Scratch scratch) {
        Region inside = of.clip(new Region(0, 0, mask.cols(), mask.rows()));
        return inside.isEmpty() ? 0 : Core.countNonZero(scratch.keep(mask.submat(inside.rect()))) / (double) of.area();
    }
}
