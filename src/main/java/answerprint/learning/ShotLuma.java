package answerprint.learning;

/**
 * A picture of a plate's shot, or the plate itself, kept small: in it the wires that are hung for practice can be hung too.
 *
 * @param apart frames from the plate
 * @param width in pixels, as {@code height}
 * @param codes luma, unsigned 8 bit, row by row
 * @param motion of the set from the plate to the picture, pixels: x and y every {@value #PITCH} pixels, row by row
 */
record ShotLuma(int apart, int width, int height, byte[] codes, float[] motion) {
    private static final int PITCH = 16;

    /** A plate itself. */
    static ShotLuma of(LumaPlane luma) {
        return new ShotLuma(
                0, luma.width(), luma.height(), codes(luma), new float[2 * steps(luma.width()) * steps(luma.height())]);
    }

    static ShotLuma of(ShotPicture picture) {
        LumaPlane luma = picture.luma();
        int columns = steps(luma.width());
        float[] motion = new float[2 * columns * steps(luma.height())];
        for (int i = 0; i < motion.length / 2; i++) {
            int x = PITCH * (i % columns);
            int y = PITCH * (i / columns);
            motion[2 * i] = (float) picture.motion().along(x, y, 1, 0);
            motion[2 * i + 1] = (float) picture.motion().along(x, y, 0, 1);
        }
        return new ShotLuma(picture.apart(), luma.width(), luma.height(), codes(luma), motion);
    }

    private static byte[] codes(LumaPlane luma) {
        byte[] codes = new byte[luma.values().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.round(255 * Math.clamp(luma.values()[i], 0, 1));
        }
        return codes;
    }

    /** Points of the motion along so many pixels; one lies beyond the last. */
    private static int steps(int pixels) {
        return (pixels + PITCH - 1) / PITCH + 1;
    }

    /** Luma between four pixels, 0..1; outside the picture its edge goes on. */
    float at(double x, double y) {
        double px = Math.clamp(x, 0, width - 1.001);
        double py = Math.clamp(y, 0, height - 1.001);
        int i = (int) py * width + (int) px;
        double right = px - (int) px;
        double below = py - (int) py;
        double upper = (codes[i] & 0xff) * (1 - right) + (codes[i + 1] & 0xff) * right;
        double lower = (codes[i + width] & 0xff) * (1 - right) + (codes[i + width + 1] & 0xff) * right;
        return (float) ((upper * (1 - below) + lower * below) / 255);
    }

    /** The set's motion at a place of the plate, x and y in pixels. */
    double[] motion(double x, double y) {
        double px = Math.clamp(x, 0, width - 1) / PITCH;
        double py = Math.clamp(y, 0, height - 1) / PITCH;
        double right = px - (int) px;
        double below = py - (int) py;
        int columns = steps(width);
        int i = 2 * ((int) py * columns + (int) px);
        double[] there = new double[2];
        for (int c = 0; c < 2; c++) {
            double upper = motion[i + c] * (1 - right) + motion[i + 2 + c] * right;
            double lower = motion[i + 2 * columns + c] * (1 - right) + motion[i + 2 * columns + 2 + c] * right;
            there[c] = upper * (1 - below) + lower * below;
        }
        return there;
    }

    /** Its luma, carried to where the set stands in the plate. */
    LumaPlane carried() {
        float[] values = new float[codes.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double[] motion = motion(x, y);
                values[y * width + x] = at(x + motion[0], y + motion[1]);
            }
        }
        return new LumaPlane(width, height, values);
    }
}
