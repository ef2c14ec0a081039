package answerprint.learning;

/**
 * What the picture itself shows of a line at places along its parabola, measured against the contrast that the whole line has.
 *
 * @param contrast of the line as far as it is known, signed, 0..1
 */
record ShownLine(LineFit fit, LumaPlane luma, double contrast) {
    /** A line of less contrast is not followed by the picture alone. */
    private static final double FAINTEST = 0.012;
    /** Half of the stretch that a place is seen with, in pixels. */
    private static final double HALF = 6;

    private static final int POINTS = 7;
    private static final double SIDEWAYS = 0.5;
    private static final double SHIFT = 0.1;

    /** How much of the line's own contrast a place shows, -1..1; 0 for a line that is too faint. */
    double share(double s, double off) {
        return isSeen() ? Math.clamp(ridge(s, off) / Math.abs(contrast), -1, 1) : 0;
    }

    /** By how much the line lies to one side of where it is expected, pixels: a small step towards most contrast. */
    double aside(double s, double off) {
        if (!isSeen()) {
            return 0;
        }
        double less = ridge(s, off - SIDEWAYS);
        double more = ridge(s, off + SIDEWAYS);
        return Math.max(less, more) <= ridge(s, off) ? 0 : less > more ? -SHIFT : SHIFT;
    }

    private boolean isSeen() {
        return Math.abs(contrast) >= FAINTEST;
    }

    /** Contrast of a stretch, above 0 where it has the whole line's sign. */
    private double ridge(double s, double off) {
        double[] a = fit.place(s - HALF, off);
        double[] b = fit.place(s + HALF, off);
        double nx = -(b[1] - a[1]) / (2 * HALF);
        double ny = (b[0] - a[0]) / (2 * HALF);
        double core = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = a[0] + i * (b[0] - a[0]) / (POINTS - 1);
            double y = a[1] + i * (b[1] - a[1]) / (POINTS - 1);
            core += 2 * luma.at(x, y) + luma.at(x + 0.7 * nx, y + 0.7 * ny) + luma.at(x - 0.7 * nx, y - 0.7 * ny);
            left += luma.at(x - 5 * nx, y - 5 * ny) + luma.at(x - 7 * nx, y - 7 * ny);
            right += luma.at(x + 5 * nx, y + 5 * ny) + luma.at(x + 7 * nx, y + 7 * ny);
        }
        return Math.signum(contrast) * LineLook.contrast(core / 4 / POINTS, left / 2 / POINTS, right / 2 / POINTS);
    }
}
