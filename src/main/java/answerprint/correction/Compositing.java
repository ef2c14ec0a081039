package answerprint.correction;

import answerprint.colour.Encoding;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Lays a patch over a plate. Where alpha is 0 the plate is copied bit for bit; where it is 1 the patch stands as it is;
 * between, both are mixed in scene-linear light and encoded again by the exact inverse. Working precision 32-bit float.
 * Reused from frame to frame; not thread-safe.
 */
public final class Compositing {
    private final PictureFormat format;
    private final Encoding encoding;
    private final FloatCurve toLinear;
    private final FloatCurve fromLinear;
    private @Nullable Grading grading;
    private float[] plateLine = new float[0];
    private float[] patchLine = new float[0];

    public Compositing(PictureFormat format) {
        this.format = format;
        encoding = format.encoding();
        toLinear = EncodingCurves.of(encoding).toLinear();
        fromLinear = EncodingCurves.of(encoding).toCode();
    }

    /**
     * @param plate borrowed, unchanged
     * @param out of the same format, wholly overwritten
     */
    public void composite(Frame plate, ChangedPixels changed, Frame out) {
        requireFits(plate.format());
        requireFits(out.format());
        requireWithin(changed);
        out.copyFrom(plate);
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            lay(plate.mat(), changed, run, at, out.mat());
            at += length;
        }
    }

    private void lay(Mat plate, ChangedPixels changed, int run, int at, Mat out) {
        int y = changed.runY(run);
        int x = changed.runX(run);
        int length = changed.runLength(run);
        fit(length);
        float[] under = plateLine;
        float[] over = patchLine;
        plate.get(y, x, under);
        boolean graded = changed.form() == Patch.Form.GRADE;
        if (graded) {
            gradingFor(changed.grade()).line(y, x, length, under, over);
        } else {
            System.arraycopy(changed.rgbs(), 3 * at, over, 0, 3 * length);
        }
        for (int i = 0; i < length; i++) {
            float alpha = changed.alpha(at + i);
            if (alpha < 1) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    over[c] = graded ? mixedByTable(under[c], over[c], alpha) : mixed(under[c], over[c], alpha);
                }
            }
        }
        out.put(y, x, over);
    }

    private float mixed(float under, float over, float alpha) {
        if (under == over) {
            return under;
        }
        double light = encoding.toLinear(under) * (1 - alpha) + encoding.toLinear(over) * alpha;
        return (float) encoding.toCode(light);
    }

    private float mixedByTable(float under, float over, float alpha) {
        if (under == over) {
            return under;
        }
        return fromLinear.at(toLinear.at(under) * (1 - alpha) + toLinear.at(over) * alpha);
    }

    private Grading gradingFor(Grade grade) {
        Grading known = grading;
        if (known == null || !known.grade().equals(grade)) {
            known = new Grading(grade, format);
            grading = known;
        }
        return known;
    }

    /** OpenCV copies as many values as the array is long, so lines of another length need other arrays. */
    private void fit(int pixels) {
        if (plateLine.length != 3 * pixels) {
            plateLine = new float[3 * pixels];
            patchLine = new float[3 * pixels];
        }
    }

    private void requireFits(PictureFormat other) {
        if (!other.equals(format)) {
            throw new IllegalArgumentException("This compositing is made for " + format + ", not " + other);
        }
    }

    private void requireWithin(ChangedPixels changed) {
        Region box = changed.box();
        if (box.x() + box.width() > format.width() || box.y() + box.height() > format.height()) {
            throw new IllegalArgumentException("The patch's box " + box + " leaves the picture " + format);
        }
    }
}
