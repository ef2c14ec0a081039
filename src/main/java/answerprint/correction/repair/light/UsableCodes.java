package answerprint.correction.repair.light;

import answerprint.colour.Curve;

/** Tells codes that carry light from those that are clipped or lost in the noise floor. */
public final class UsableCodes {

    private static final float BRIGHTEST = 0.97f;
    private static final float DARKEST = 0.012f;

    private final boolean limited;

    public UsableCodes(Curve curve) {
        limited = curve != Curve.LINEAR;
    }

    /** No sample of the 5 × 5 is clipped or in the noise floor. */
    public boolean around(WorkPicture picture, int at) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (!usable(picture.code(), at + dy * picture.width() + dx)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean usable(float[] code, int i) {
        for (int c = 0; c < 3; c++) {
            float v = code[3 * i + c];
            if (limited ? v > BRIGHTEST || v < DARKEST : !(v > 1e-4f)) {
                return false;
            }
        }
        return true;
    }
}
