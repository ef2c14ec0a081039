package answerprint.correction;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * What changes in one frame: new pixels in a box, or a grade for the pixels that are there, and always a matte. Lent to
 * {@link Render#frame}, which says which of the three it is; the pictures come from the scratch of that frame and die with
 * it. Not thread-safe.
 */
public final class Patch {
    /** Nothing changes, new pixels, or the plate's own pixels graded. */
    public enum Form {
        NOTHING,
        PIXELS,
        GRADE
    }

    private Form form = Form.NOTHING;
    private Region box = Region.NONE;
    private Grade grade = Grade.NONE;
    private @Nullable Mat rgb;
    private @Nullable Mat alpha;
    private @Nullable Mat source;
    private @Nullable Mat confidence;

    /** This frame stays as it is. */
    public void nothing() {
        form = Form.NOTHING;
        box = Region.NONE;
        grade = Grade.NONE;
        rgb = null;
        alpha = null;
        source = null;
        confidence = null;
    }

    /** New pixels within {@code box}; all four pictures begin as zero, so that nothing changes until they are filled. */
    public void pixels(Region within, Scratch scratch) {
        begin(Form.PIXELS, within, scratch);
        grade = Grade.NONE;
        rgb = zero(scratch, CvType.CV_32FC3);
    }

    /** The plate's pixels within {@code box} take new values by {@code how}, as far as alpha says; sources begin as graded. */
    public void graded(Grade how, Region within, Scratch scratch) {
        begin(Form.GRADE, within, scratch);
        grade = how;
        rgb = null;
        source().setTo(new Scalar(SourceTable.GRADED));
    }

    private void begin(Form as, Region within, Scratch scratch) {
        if (within.width() <= 0 || within.height() <= 0 || within.x() < 0 || within.y() < 0) {
            throw new IllegalArgumentException("A patch needs a box within the picture, not " + within);
        }
        form = as;
        box = within;
        alpha = zero(scratch, CvType.CV_32FC1);
        source = zero(scratch, CvType.CV_16UC1);
        confidence = zero(scratch, CvType.CV_32FC1);
    }

    private Mat zero(Scratch scratch, int type) {
        Mat mat = scratch.mat(box.height(), box.width(), type);
        mat.setTo(new Scalar(0, 0, 0, 0));
        return mat;
    }

    public Form form() {
        return form;
    }

    /** Where in the picture the four pictures lie. */
    public Region box() {
        return box;
    }

    /** How the plate is graded; {@link Grade#NONE} unless the form is GRADE. */
    public Grade grade() {
        return grade;
    }

    /** Box-sized, 32-bit float RGB in the plate's own encoding. Only for PIXELS. */
    public Mat rgb() {
        return filled(rgb);
    }

    /** Box-sized, 32-bit float, 0 (plate, bit for bit) .. 1 (patch). */
    public Mat alpha() {
        return filled(alpha);
    }

    /** Box-sized, 16-bit unsigned: an index into the {@link SourceTable}. */
    public Mat source() {
        return filled(source);
    }

    /** Box-sized, 32-bit float, 0 a guess .. 1 certain. */
    public Mat confidence() {
        return filled(confidence);
    }

    /** Takes these boxes of the picture out of the matte: a keep-out holds for every kind. */
    public void spare(Iterable<Region> keepOut) {
        if (form == Form.NOTHING) {
            return;
        }
        for (Region spared : keepOut) {
            int left = Math.max(spared.x(), box.x()) - box.x();
            int right = Math.min(spared.x() + spared.width(), box.x() + box.width()) - box.x();
            int top = Math.max(spared.y(), box.y()) - box.y();
            int bottom = Math.min(spared.y() + spared.height(), box.y() + box.height()) - box.y();
            for (int y = top; y < bottom && left < right; y++) {
                alpha().put(y, left, new float[right - left]);
            }
        }
    }

    private Mat filled(@Nullable Mat mat) {
        if (mat == null) {
            throw new IllegalStateException("This patch (" + form + ") has no such picture");
        }
        return mat;
    }
}
