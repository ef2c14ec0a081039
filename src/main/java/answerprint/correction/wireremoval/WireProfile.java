package answerprint.correction.wireremoval;

import java.util.Arrays;

/** How thick a wire looks in a frame, with its blur: the mean cut across it, measured where it falls to the ground's level. */
final class WireProfile {
    private static final double FINE = 0.25;
    private static final double FOOT = 0.22;
    private static final double HALFWAY = 0.45;
    private static final double BELOW_FOOT = 0.35;

    private WireProfile() {}

    /**
     * @param far how wide a cut is taken to each side, pixels
     * @return half the width at its foot, pixels of the luma; NaN when the wire does not stand out
     */
    static double half(RidgeTrace.Luma luma, WireCurve curve, double far) {
        int count = (int) Math.round(far / FINE);
        float[][] cuts = new float[2 * count + 1][curve.size()];
        int used = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (cut(luma, curve, i, count, cuts, used)) {
                used++;
            }
        }
        if (used < 5) {
            return Double.NaN;
        }
        double[] profile = new double[2 * count + 1];
        for (int k = 0; k < profile.length; k++) {
            float[] values = Arrays.copyOf(cuts[k], used);
            Arrays.sort(values);
            profile[k] = values[used / 2];
        }
        double peak = 0;
        for (int k = count - 2; k <= count + 2; k++) {
            peak = Math.max(peak, profile[k]);
        }
        if (peak < 0.008) {
            return Double.NaN;
        }
        return Math.max(foot(profile, count, 1, peak), foot(profile, count, -1, peak));
    }

    private static boolean cut(RidgeTrace.Luma luma, WireCurve curve, int i, int count, float[][] cuts, int column) {
        double[] n = curve.normal(i);
        double far = count * FINE;
        double x = curve.x()[i];
        double y = curve.y()[i];
        if (!luma.holds(x + far * n[0], y + far * n[1]) || !luma.holds(x - far * n[0], y - far * n[1])) {
            return false;
        }
        float left = luma.at(x - far * n[0], y - far * n[1]);
        float right = luma.at(x + far * n[0], y + far * n[1]);
        float sign = Math.signum(luma.at(x, y) - 0.5f * (left + right));
        for (int k = 0; k <= 2 * count; k++) {
            double d = (k - count) * FINE;
            float ground = left + (right - left) * k / (2f * count);
            cuts[k][column] = sign * (luma.at(x + d * n[0], y + d * n[1]) - ground);
        }
        return true;
    }

    private static double foot(double[] profile, int middle, int step, double peak) {
        for (int k = 1; k <= middle; k++) {
            double here = profile[middle + step * k];
            boolean turns = k > 2 && here < HALFWAY * peak && here >= profile[middle + step * (k - 2)];
            if (here < FOOT * peak || turns) {
                return k * FINE + BELOW_FOOT;
            }
        }
        return middle * FINE;
    }
}
