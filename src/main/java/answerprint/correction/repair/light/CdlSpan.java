package answerprint.correction.repair.light;

import answerprint.colour.Cdl;
import answerprint.colour.Triple;

/**
 * The ten numbers of a CDL while it is fitted: slope, offset and power of red, green, blue, then saturation. Works on
 * ACEScct without clamps.
 */
public record CdlSpan(double[] p) {

    public static final int SIZE = 10;
    private static final double[] LOW = {.2, .2, .2, -.4, -.4, -.4, .3, .3, .3, .05};
    private static final double[] HIGH = {4, 4, 4, .4, .4, .4, 3, 3, 3, 3};
    private static final double[] IDENTITY = {1, 1, 1, 0, 0, 0, 1, 1, 1, 1};
    private static final double[] USUAL = {.2, .2, .2, .05, .05, .05, .2, .2, .2, .2};
    public static final double[] LUMA = {.2126, .7152, .0722};

    public static CdlSpan identity() {
        return new CdlSpan(IDENTITY.clone());
    }

    public static double identity(int i) {
        return IDENTITY[i];
    }

    /** How far takes of one set-up usually differ in this number. */
    public static double usual(int i) {
        return USUAL[i];
    }

    /** A step away from here, held within what a match may ask for. */
    public CdlSpan plus(double[] step) {
        double[] next = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            next[i] = Math.clamp(p[i] + step[i], LOW[i], HIGH[i]);
        }
        return new CdlSpan(next);
    }

    public Cdl cdl() {
        return new Cdl(new Triple(p[0], p[1], p[2]), new Triple(p[3], p[4], p[5]), new Triple(p[6], p[7], p[8]), p[9]);
    }

    /** Grades three per pixel in place. */
    public void apply(float[] cct) {
        double[] out = new double[3];
        for (int i = 0; i < cct.length; i += 3) {
            apply(cct[i], cct[i + 1], cct[i + 2], out);
            cct[i] = (float) out[0];
            cct[i + 1] = (float) out[1];
            cct[i + 2] = (float) out[2];
        }
    }

    public void apply(double r, double g, double b, double[] out) {
        out[0] = sop(r, 0);
        out[1] = sop(g, 1);
        out[2] = sop(b, 2);
        double luma = LUMA[0] * out[0] + LUMA[1] * out[1] + LUMA[2] * out[2];
        for (int c = 0; c < 3; c++) {
            out[c] = luma + p[9] * (out[c] - luma);
        }
    }

    public double sop(double x, int c) {
        double base = x * p[c] + p[3 + c];
        return base <= 0 ? base : StrictMath.pow(base, p[6 + c]);
    }
}
