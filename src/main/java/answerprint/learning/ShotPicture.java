package answerprint.learning;

/**
 * Another picture of the shot.
 *
 * @param apart frames from the picture that is judged
 * @param luma at the finder's working size
 * @param probability what the finder says of it, row by row; empty where it was not asked
 * @param motion of the set from the judged picture to this one
 */
record ShotPicture(int apart, LumaPlane luma, float[] probability, SetMotion motion) {
    /** From this much unlike on, a picture shows another shot; measured 2026-11-29: within shots at most 0.45. */
    private static final double CUT = 0.6;

    /** Whether it shows the same shot as the judged picture. */
    boolean isOfShot() {
        return motion.unlike() < CUT;
    }

    /** Its luma, carried to where the set stands in the judged picture. */
    LumaPlane carried() {
        float[] values = new float[luma.values().length];
        for (int y = 0; y < luma.height(); y++) {
            for (int x = 0; x < luma.width(); x++) {
                values[y * luma.width() + x] =
                        (float) luma.at(x + motion.along(x, y, 1, 0), y + motion.along(x, y, 0, 1));
            }
        }
        return new LumaPlane(luma.width(), luma.height(), values);
    }

    boolean isAsked() {
        return probability.length > 0;
    }

    /** What the finder says at a place, 0..1, or 0 where it was not asked; not a number outside the picture. */
    float said(double x, double y) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        if (column < 0 || row < 0 || column >= luma.width() || row >= luma.height()) {
            return Float.NaN;
        }
        return isAsked() ? probability[row * luma.width() + column] : 0;
    }
}
