package answerprint.correction;

import answerprint.colour.Cdl;
import answerprint.colour.LightTrim;
import answerprint.picture.PictureFormat;

/**
 * Applies one {@link Grade} to the pixels of a plate. Made once per grade, used for many lines; the same line gives the same
 * bits. Not thread-safe.
 */
public final class Grading {
    private static final float RED = 0.2126f;
    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;
    private static final int STEPS_PER_STOP = 4096;
    private static final float[] STOP_PART = new float[STEPS_PER_STOP + 1];

    static {
        for (int i = 0; i <= STEPS_PER_STOP; i++) {
            STOP_PART[i] = (float) Math.pow(2, (double) i / STEPS_PER_STOP);
        }
    }

    private final Grade grade;
    private final PictureFormat format;
    private final FloatCurve[] sop = new FloatCurve[3];
    private final FloatCurve[] trims = new FloatCurve[3];
    private final FloatCurve cctToLinear;
    private final FloatCurve cctToCode;
    private final FloatCurve linearToCode;
    private final boolean flat;
    private final boolean trimmed;
    private final float[] pixel = new float[3];
    private float[] stops = new float[0];

    public Grading(Grade grade, PictureFormat format) {
        this.grade = grade;
        this.format = format;
        LightTrim trim = grade.trim();
        flat = grade.gain().changesNothing();
        trimmed = !trim.equals(LightTrim.NONE);
        EncodingCurves curves = EncodingCurves.of(format.encoding());
        boolean ungraded = grade.cdl().equals(Cdl.IDENTITY);
        for (int c = 0; c < 3; c++) {
            int channel = c;
            sop[c] = ungraded ? curves.ungraded() : EncodingCurves.cdl(format.encoding(), grade.cdl(), c);
            if (trimmed) {
                trims[c] = new FloatCurve(linear -> trim.channel(linear, channel));
            }
        }
        cctToLinear = EncodingCurves.CCT_TO_LINEAR;
        cctToCode = curves.cctToCode();
        linearToCode = curves.toCode();
    }

    public Grade grade() {
        return grade;
    }

    /**
     * Grades one line of pixels; in and out may be the same array.
     *
     * @param y line in the picture
     * @param x column of the first pixel
     * @param plate RGB, three per pixel, in the plate's encoding
     */
    public void line(int y, int x, int pixels, float[] plate, float[] out) {
        if (grade.changesNothing()) {
            System.arraycopy(plate, 0, out, 0, 3 * pixels);
            return;
        }
        if (!flat) {
            if (stops.length < 3 * pixels) {
                stops = new float[3 * pixels];
            }
            grade.gain().line(format.width(), format.height(), y, x, pixels, stops);
        }
        float saturation = (float) grade.cdl().saturation();
        for (int i = 0; i < 3 * pixels; i += 3) {
            for (int c = 0; c < 3; c++) {
                pixel[c] = sop[c].at(plate[i + c]);
            }
            saturate(saturation);
            if (flat && !trimmed) {
                for (int c = 0; c < 3; c++) {
                    out[i + c] = cctToCode.at(pixel[c]);
                }
            } else {
                inLinear(i, out);
            }
        }
    }

    private void inLinear(int i, float[] out) {
        for (int c = 0; c < 3; c++) {
            float light = cctToLinear.at(pixel[c]);
            light = flat ? light : light * gain(stops[i + c]);
            pixel[c] = trimmed ? trims[c].at(light) : light;
        }
        if (trimmed) {
            saturate((float) grade.trim().saturation());
        }
        for (int c = 0; c < 3; c++) {
            out[i + c] = linearToCode.at(pixel[c]);
        }
    }

    private void saturate(float saturation) {
        if (saturation == 1) {
            return;
        }
        float luma = RED * pixel[0] + GREEN * pixel[1] + BLUE * pixel[2];
        for (int c = 0; c < 3; c++) {
            pixel[c] = luma + saturation * (pixel[c] - luma);
        }
    }

    private static float gain(float stops) {
        int whole = (int) Math.floor(stops);
        float part = (stops - whole) * STEPS_PER_STOP;
        int step = Math.min((int) part, STEPS_PER_STOP - 1);
        float fine = STOP_PART[step] + (STOP_PART[step + 1] - STOP_PART[step]) * (part - step);
        return Math.scalb(fine, whole);
    }
}
