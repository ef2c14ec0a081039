package answerprint.correction.wireremoval;

import answerprint.correction.repair.Filling;
import java.util.Arrays;

/**
 * Finds a wire near a guess: first the bend of the whole guess, then along its normals the path on which the picture looks most
 * like a thin line, by dynamic programming over the points (Viterbi), tethered to the bend, so that no stretch can run off along
 * an edge of the scene.
 */
final class RidgeTrace {
    private static final double FINE = 0.5;
    private static final double STIFF = 1.2;
    private static final int LEAP = 3;
    private static final double TETHER = 0.6;
    private static final double SURE = 3;
    /** A quarter of the faintest step that an eye sees on an 8-bit picture. */
    private static final float QUIET = 0.004f;

    private final Luma luma;
    private final Luma moving;
    private final WireCurve guess;
    private final int range;
    private final double half;
    private final float[][] ridge;
    private final WireBend bend;
    private double[] offsets = new double[0];
    private double[] clear = new double[0];
    private double score;
    private double sure;

    /**
     * @param moving what moves against the set, see {@link MovingLuma}
     * @param half about half the wire's width, pixels of {@code luma}
     * @param within how far off the guess may be, pixels
     * @param tied what leaving the guess costs, per square pixel
     * @param tones the wire's own tone per point, NaN where unknown; empty when none is known
     */
    RidgeTrace(Luma luma, Luma moving, WireCurve guess, double half, double within, double tied, double[] tones) {
        this.luma = luma;
        this.moving = moving;
        this.guess = guess;
        this.half = half;
        range = (int) Math.ceil(within / FINE);
        ridge = new float[guess.size()][2 * range + 1];
        measure(tones);
        bend = new WireBend(ridge, range, FINE, tied);
        trace();
    }

    /** A picture's luma, in a log or video encoding. */
    record Luma(int width, int height, float[] values) {
        float at(double x, double y) {
            return Filling.sample(values, 1, 0, width, height, (float) x, (float) y);
        }

        boolean holds(double x, double y) {
            return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
        }
    }

    /** A line in the picture and, whatever it hangs before, a line in what moves both speak for the wire. */
    private void measure(double[] tones) {
        float noise = noise(luma);
        float unrest = noise(moving);
        for (int i = 0; i < guess.size(); i++) {
            double[] normal = guess.normal(i);
            for (int k = 0; k <= 2 * range; k++) {
                double d = (k - range) * FINE;
                double x = guess.x()[i] + d * normal[0];
                double y = guess.y()[i] + d * normal[1];
                if (luma.holds(x, y)) {
                    float seen = response(luma, x, y, normal, tones.length == 0 ? Double.NaN : tones[i]);
                    float moves = response(moving, x, y, normal, Double.NaN);
                    ridge[i][k] = Math.clamp(seen / noise, -3f, 6f) + Math.clamp(moves / unrest, -1f, 6f);
                }
            }
        }
    }

    /** What the picture itself, to both sides of where the wire may lie, gives as ridges. */
    private float noise(Luma luma) {
        float[] all = new float[guess.size() * 8];
        int count = 0;
        for (int i = 0; i < guess.size(); i++) {
            double[] normal = guess.normal(i);
            for (int k = 0; k < 8; k++) {
                double d = (range * FINE + 2 * half + 3 + 2.5 * (k / 2)) * (k % 2 == 0 ? 1 : -1);
                double x = guess.x()[i] + d * normal[0];
                double y = guess.y()[i] + d * normal[1];
                if (luma.holds(x, y)) {
                    all[count++] = Math.abs(response(luma, x, y, normal, Double.NaN));
                }
            }
        }
        Arrays.sort(all, 0, count);
        return count == 0 ? QUIET : Math.max(QUIET, all[count / 2] * 1.2f);
    }

    /** How much the middle stands off from both flanks, on the same side of both; less where the tone is another. */
    private float response(Luma luma, double x, double y, double[] n, double tone) {
        double in = Math.max(0.35, 0.5 * half);
        double out = half + 1.5;
        float middle =
                (luma.at(x, y) + luma.at(x + in * n[0], y + in * n[1]) + luma.at(x - in * n[0], y - in * n[1])) / 3;
        float left = flank(luma, x, y, -out, n);
        float right = flank(luma, x, y, out, n);
        float dark = Math.min(left, right) - middle;
        float bright = middle - Math.max(left, right);
        float off = Double.isNaN(tone) ? 0 : 0.6f * (float) Math.abs(middle - tone);
        return Math.max(dark, bright) - off;
    }

    private static float flank(Luma luma, double x, double y, double d, double[] n) {
        double e = d + Math.signum(d) * 1.2;
        return 0.5f * (luma.at(x + d * n[0], y + d * n[1]) + luma.at(x + e * n[0], y + e * n[1]));
    }

    private void trace() {
        int count = 2 * range + 1;
        double[][] best = new double[guess.size()][count];
        int[][] from = new int[guess.size()][count];
        for (int i = 0; i < guess.size(); i++) {
            for (int k = 0; k < count; k++) {
                double d = (k - range) * FINE;
                double aside = d - bend.at(i);
                double own = ridge[i][k] - TETHER * aside * aside;
                if (i == 0) {
                    best[i][k] = own;
                    continue;
                }
                double most = Double.NEGATIVE_INFINITY;
                for (int j = Math.max(0, k - LEAP); j <= Math.min(count - 1, k + LEAP); j++) {
                    double turn = (k - j) * FINE;
                    double value = best[i - 1][j] - STIFF * turn * turn;
                    if (value > most) {
                        most = value;
                        from[i][k] = j;
                    }
                }
                best[i][k] = own + most;
            }
        }
        follow(best[guess.size() - 1], from);
    }

    private void follow(double[] ends, int[][] from) {
        int k = 0;
        for (int j = 1; j < ends.length; j++) {
            if (ends[j] > ends[k]) {
                k = j;
            }
        }
        offsets = new double[guess.size()];
        clear = new double[guess.size()];
        int seen = 0;
        int good = 0;
        for (int i = guess.size() - 1; i >= 0; i--) {
            offsets[i] = (k - range) * FINE + between(ridge[i], k);
            double[] n = guess.normal(i);
            if (luma.holds(guess.x()[i] + offsets[i] * n[0], guess.y()[i] + offsets[i] * n[1])) {
                seen++;
                score += ridge[i][k];
                clear[i] = 0.02 + Math.max(0, ridge[i][k]);
                good += ridge[i][k] > SURE ? 1 : 0;
            }
            k = from[i][k];
        }
        score /= Math.max(1, seen);
        sure = (double) good / Math.max(1, seen);
        smooth();
    }

    private static double between(float[] row, int k) {
        if (k == 0 || k == row.length - 1) {
            return 0;
        }
        double bend = row[k - 1] - 2 * row[k] + row[k + 1];
        return bend >= -1e-6 ? 0 : Math.clamp(FINE * 0.5 * (row[k - 1] - row[k + 1]) / bend, -FINE / 2, FINE / 2);
    }

    /** A wire is smooth: means over five points. */
    private void smooth() {
        double[] even = new double[offsets.length];
        for (int i = 0; i < even.length; i++) {
            double sum = 0;
            double weight = 0;
            for (int j = Math.max(0, i - 3); j <= Math.min(even.length - 1, i + 3); j++) {
                double w = Math.exp(-(i - j) * (i - j) / 4.5);
                sum += w * offsets[j];
                weight += w;
            }
            even[i] = sum / weight;
        }
        offsets = even;
    }

    /** Mean ridge strength along the path, in units of the surroundings' own. */
    double score() {
        return score;
    }

    /** Share of the points where the line stands out clearly, 0..1. */
    double sure() {
        return sure;
    }

    /** The path, steadied: where the line is clear it counts, where it is not the rest of the wire says where it is. */
    WireCurve curve() {
        double[] x = new double[guess.size()];
        double[] y = new double[guess.size()];
        for (int i = 0; i < x.length; i++) {
            double[] n = guess.normal(i);
            x[i] = guess.x()[i] + offsets[i] * n[0];
            y[i] = guess.y()[i] + offsets[i] * n[1];
        }
        return new WireCurve(x, y).steadied(clear);
    }
}
