package answerprint.bench;

import answerprint.colour.Curve;
import answerprint.colour.DeltaE;
import answerprint.colour.Lab;
import answerprint.colour.Triple;

/** Mean CIEDE2000 of two pictures, their codes taken as sRGB, as the usual tools do; every seventh pixel counts. */
final class PictureDifference {

    private static final int STEP = 7;

    private PictureDifference() {}

    static double mean(float[] one, float[] two) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i + 2 < one.length; i += 3 * STEP) {
            sum += DeltaE.ciede2000(lab(one, i), lab(two, i));
            count++;
        }
        return sum / count;
    }

    /** Mean change of the codes from one frame to the next, share of full scale: above 0.12 is a cut. */
    static double step(float[] one, float[] next) {
        double sum = 0;
        long count = 0;
        for (int i = 1; i < one.length; i += 33) {
            sum += Math.abs(one[i] - next[i]);
            count++;
        }
        return sum / count;
    }

    private static Lab lab(float[] rgb, int i) {
        return Lab.ofLinearRec709(
                new Triple(rgb[i], rgb[i + 1], rgb[i + 2]).map(v -> Curve.SRGB.decode(Math.clamp(v, 0, 1))));
    }
}
