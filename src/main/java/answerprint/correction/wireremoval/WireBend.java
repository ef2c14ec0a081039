package answerprint.correction.wireremoval;

/**
 * The parabola, over a guess's points, on which most of a line is seen: three offsets (both ends and the middle), all tried, first
 * in whole pixels, then finer round the best. A wire that swings, drifts or is carried by the camera moves by little else.
 */
final class WireBend {
    private static final int POINTS = 64;
    /**
     * The most that one point may say, of 12 that a clear wire reaches: one strong spot must not carry a line. Not less: beside a wire
     * that swings lies what is left of it in its neighbours, at 4 to 5, which would then be as good as the wire.
     */
    private static final float MOST = 8;

    private final float[][] ridge;
    private final int range;
    private final double fine;
    private final int[] places;
    private final double[] share;
    private double start;
    private double middle;
    private double end;
    private final double tied;
    private double best = Double.NEGATIVE_INFINITY;

    /** @param tied what an offset costs, per square pixel: how much the guess is trusted */
    WireBend(float[][] ridge, int range, double fine, double tied) {
        this.tied = tied;
        this.ridge = ridge;
        this.range = range;
        this.fine = fine;
        int count = Math.min(POINTS, ridge.length);
        places = new int[count];
        share = new double[count];
        for (int p = 0; p < count; p++) {
            places[p] = count == 1 ? 0 : (int) Math.round((ridge.length - 1.0) * p / (count - 1));
            share[p] = count == 1 ? 0 : (double) p / (count - 1);
        }
        double far = range * fine;
        search(0, 0, 0, far, 1);
        search(start, middle, end, 1, fine);
    }

    private void search(double s, double m, double e, double far, double step) {
        for (double a = s - far; a <= s + far; a += step) {
            for (double b = m - far; b <= m + far; b += step) {
                for (double c = e - far; c <= e + far; c += step) {
                    attempt(a, b, c);
                }
            }
        }
    }

    private void attempt(double a, double b, double c) {
        double sum = -tied * (a * a + b * b + c * c) * places.length / POINTS;
        for (int p = 0; p < places.length; p++) {
            int k = (int) Math.round(value(a, b, c, share[p]) / fine) + range;
            if (k < 0 || k > 2 * range) {
                return;
            }
            sum += Math.clamp(ridge[places[p]][k], -1f, MOST);
        }
        if (sum > best) {
            best = sum;
            start = a;
            middle = b;
            end = c;
        }
    }

    private static double value(double a, double b, double c, double t) {
        return a * (1 - t) * (1 - 2 * t) + b * 4 * t * (1 - t) + c * t * (2 * t - 1);
    }

    /** Offset at a point of the guess, pixels. */
    double at(int point) {
        return value(start, middle, end, ridge.length == 1 ? 0 : point / (ridge.length - 1.0));
    }
}
