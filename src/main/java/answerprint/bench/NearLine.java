package answerprint.bench;

import java.util.Arrays;

/** How far points lie from a line that is given as points. */
final class NearLine {
    private NearLine() {}

    /**
     * Distance of each point from the nearest stretch of the line, pixels; infinite when the line has none.
     *
     * @param points (x, y)
     * @param line (x, y), in order
     */
    static double[] distances(double[][] points, double[][] line) {
        double[] least = new double[points.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 1; k < line.length; k++) {
            for (int i = 0; i < points.length; i++) {
                least[i] = Math.min(least[i], distance(points[i], line[k - 1], line[k]));
            }
        }
        return least;
    }

    private static double distance(double[] point, double[] a, double[] b) {
        double ux = b[0] - a[0];
        double uy = b[1] - a[1];
        double dx = point[0] - a[0];
        double dy = point[1] - a[1];
        double share = Math.clamp((dx * ux + dy * uy) / Math.max(1e-9, ux * ux + uy * uy), 0, 1);
        return Math.hypot(dx - share * ux, dy - share * uy);
    }
}
