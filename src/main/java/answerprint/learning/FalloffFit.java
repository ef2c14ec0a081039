package answerprint.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a lens loses light towards the corners, from the same places of a set seen at different radii: the difference of their
 * logarithms of light is that of an even polynomial of the radius, but for one exposure per pair of frames. Weighted least squares,
 * places that disagree counting less (Huber 1964).
 */
final class FalloffFit {
    private static final int ROUNDS = 6;
    private static final double HUBER = 1.5;
    /** Weight of the wish for no falloff, so that little evidence gives little. */
    private static final double CALM = 0.004;
    /** Most that a lens is believed to lose or gain, natural logarithm: two stops down, a twentieth up. */
    private static final double MOST_LOST = -1.4;

    private static final double MOST_GAINED = 0.05;

    private final List<LensPair> pairs;

    FalloffFit(List<LensPair> pairs) {
        this.pairs = pairs;
    }

    /** Factors of r² and r⁴. */
    double[] factors() {
        double[] factors = new double[2];
        double scale = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            factors = solved(factors, scale);
            scale = Math.max(1e-4, spread(factors));
        }
        return factors;
    }

    /** Whether a lens can be like that. */
    static boolean plausible(double[] factors) {
        double before = 0;
        for (int k = 1; k <= 10; k++) {
            double square = k * k / 100.0;
            double light = factors[0] * square + factors[1] * square * square;
            if (light > before + MOST_GAINED / 10 || light < MOST_LOST) {
                return false;
            }
            before = light;
        }
        return true;
    }

    /** What is left over between two frames, natural logarithm: a robust standard deviation. */
    double spread(double[] factors) {
        List<Double> all = new ArrayList<>();
        for (LensPair pair : pairs) {
            double[] off = off(pair, factors);
            double middle = median(off);
            for (double one : off) {
                if (!Double.isNaN(one)) {
                    all.add(Math.abs(one - middle));
                }
            }
        }
        double[] sorted = all.stream().mapToDouble(it -> it).sorted().toArray();
        return sorted.length == 0 ? 0 : 1.4826 * sorted[sorted.length / 2];
    }

    int count() {
        return pairs.stream()
                .mapToInt(pair -> (int) Arrays.stream(off(pair, new double[2]))
                        .filter(v -> !Double.isNaN(v))
                        .count())
                .sum();
    }

    private static double[] off(LensPair pair, double[] factors) {
        double[] off = new double[pair.count()];
        for (int i = 0; i < off.length; i++) {
            double from = pair.fromSquare(i);
            double to = pair.toSquare(i);
            off[i] = pair.lightTo()[i]
                    - pair.lightFrom()[i]
                    - factors[0] * (to - from)
                    - factors[1] * (to * to - from * from);
        }
        return off;
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private double[] solved(double[] before, double scale) {
        double[] sums = {0, 0, 0, 0, 0}; // xx, xy, yy, xv, yv
        double all = 0;
        for (LensPair pair : pairs) {
            double[] off = off(pair, before);
            double middle = median(off);
            double[] weights = new double[off.length];
            for (int i = 0; i < off.length; i++) {
                double size = Math.abs(off[i] - middle);
                weights[i] = Double.isNaN(off[i]) ? 0 : Math.min(1, HUBER * scale / Math.max(1e-9, size));
                all += weights[i];
            }
            add(pair, weights, sums);
        }
        double calm = CALM * CALM * all;
        double xx = sums[0] + calm;
        double yy = sums[2] + calm;
        double under = xx * yy - sums[1] * sums[1];
        return under < 1e-12
                ? new double[2]
                : new double[] {(sums[3] * yy - sums[4] * sums[1]) / under, (xx * sums[4] - sums[1] * sums[3]) / under};
    }

    /** Sums of products about the pair's own means: its exposure drops out. */
    private static void add(LensPair pair, double[] weights, double[] sums) {
        double[] means = new double[4];
        double[][] rows = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            double from = pair.fromSquare(i);
            double to = pair.toSquare(i);
            double light = weights[i] == 0 ? 0 : pair.lightTo()[i] - pair.lightFrom()[i];
            rows[i] = new double[] {to - from, to * to - from * from, light};
            for (int k = 0; k < 3; k++) {
                means[k] += weights[i] * rows[i][k];
            }
            means[3] += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            double x = rows[i][0] - means[0] / Math.max(1e-9, means[3]);
            double y = rows[i][1] - means[1] / Math.max(1e-9, means[3]);
            double v = rows[i][2] - means[2] / Math.max(1e-9, means[3]);
            sums[0] += weights[i] * x * x;
            sums[1] += weights[i] * x * y;
            sums[2] += weights[i] * y * y;
            sums[3] += weights[i] * x * v;
            sums[4] += weights[i] * y * v;
        }
    }
}
