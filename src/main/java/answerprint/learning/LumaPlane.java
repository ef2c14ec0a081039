package answerprint.learning;

/**
 * A picture's luma at the finder's working size.
 *
 * @param values row by row, in a display or log encoding; owned by the plane
 */
record LumaPlane(int width, int height, float[] values) {
    /** From interleaved RGB, by Rec. 601's weights, as OpenCV takes them. */
    static LumaPlane of(float[] rgb, int width, int height) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
        }
        return new LumaPlane(width, height, values);
    }

    static float of(float red, float green, float blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
    }

    /** Between four pixels; outside the picture its edge goes on. */
    double at(double x, double y) {
        double px = Math.clamp(x, 0, width - 1.001);
        double py = Math.clamp(y, 0, height - 1.001);
        int i = (int) py * width + (int) px;
        double right = px - (int) px;
        double below = py - (int) py;
        return (values[i] * (1 - right) + values[i + 1] * right) * (1 - below)
                + (values[i + width] * (1 - right) + values[i + width + 1] * right) * below;
    }
}
