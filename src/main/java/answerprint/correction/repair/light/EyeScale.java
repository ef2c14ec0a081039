package answerprint.correction.repair.light;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.colour.Lab;
import answerprint.colour.Matrix3;
import answerprint.colour.Triple;

/**
 * How large a small change in ACEScct looks: CIELAB's slope at a colour, its axes divided as CIEDE2000 divides lightness and
 * chroma, so that a length of 1 is about one ΔE. Measured on takes of two set-ups with seeded faults, a fit that counts
 * residuals this way instead of in ACEScct ends at two thirds of the error where the fault is no exact CDL.
 */
public final class EyeScale {

    private static final double STEP = 1e-4;
    private final Matrix3 toRec709;
    private final double scale;

    public EyeScale(Encoding encoding) {
        toRec709 = encoding.gamut().to(Gamut.REC709);
        scale = 0.18 / encoding.curve().grey();
    }

    /** Of scene-linear light on the plate's primaries; grey cards of all encodings are equally light. */
    public Lab lab(Triple light) {
        return Lab.ofLinearRec709(toRec709.times(light).times(scale));
    }

    /** Nine numbers for each pair, row by row: lightness, a and b by red, green and blue, at the hero's colour. */
    public double[] slopes(ColourPairs pairs) {
        double[] slopes = new double[9 * pairs.count()];
        double[] cct = new double[3];
        for (int i = 0; i < pairs.count(); i++) {
            for (int c = 0; c < 3; c++) {
                cct[c] = pairs.to(i, c);
            }
            slope(cct, slopes, 9 * i);
        }
        return slopes;
    }

    private void slope(double[] cct, double[] out, int at) {
        Lab here = ofCct(cct);
        double fromMiddle = (here.l() - 50) * (here.l() - 50);
        double byLightness = 1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle);
        double byChroma = 1 + 0.045 * Math.hypot(here.a(), here.b());
        for (int c = 0; c < 3; c++) {
            double middle = cct[c];
            cct[c] = middle + STEP;
            Lab more = ofCct(cct);
            cct[c] = middle - STEP;
            Lab less = ofCct(cct);
            cct[c] = middle;
            out[at + c] = (more.l() - less.l()) / (2 * STEP * byLightness);
            out[at + 3 + c] = (more.a() - less.a()) / (2 * STEP * byChroma);
            out[at + 6 + c] = (more.b() - less.b()) / (2 * STEP * byChroma);
        }
    }

    private Lab ofCct(double[] cct) {
        return lab(
                new Triple(Curve.ACESCCT.decode(cct[0]), Curve.ACESCCT.decode(cct[1]), Curve.ACESCCT.decode(cct[2])));
    }
}
