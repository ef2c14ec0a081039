package answerprint.correction.repair.light;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a CDL to colour pairs: Levenberg-Marquardt on re-weighted residuals, counted as the eye sees them ({@link EyeScale}),
 * first Huber (4 ΔE, a sixth of a stop), then Tukey at the residuals' own spread; from several starts, the lowest robust cost
 * wins (engine notes §4.4).
 */
public final class CdlFit {

    private static final double HUBER = 4;
    /** Residuals beyond 3.5 medians are other things than light; below 1 ΔE none is. */
    private static final double TUKEY = 3.5;

    private static final double LEAST_SPREAD = 1;
    /**
     * What a change by one usual step of {@link CdlSpan} costs, in squared ΔE: enough to keep slope, offset and power from
     * conspiring where few colours hold them, a hundredth of what well-held ones feel.
     */
    private static final double PRIOR = 0.01;

    private static final int ROUNDS = 30;
    private static final int MOST_PAIRS = 5_000;
    private static final int SCOUTING_PAIRS = 700;

    private final ColourPairs pairs;
    private final double[] balance;
    private final double[] slopes;
    private final double[] residual;
    private final EyeScale eye;

    public CdlFit(ColourPairs all, EyeScale eye) {
        this(all, eye, MOST_PAIRS);
    }

    private CdlFit(ColourPairs all, EyeScale eye, int most) {
        this.eye = eye;
        pairs = all.thinned(most);
        balance = pairs.balance();
        slopes = eye.slopes(pairs);
        residual = new double[3 * pairs.count()];
    }

    /** The starts are tried on few pairs; the best is finished on all. */
    public CdlSpan best() {
        CdlSpan scouted = new CdlFit(pairs, eye, SCOUTING_PAIRS).bestStart();
        return descended(descended(scouted, HUBER, false), 0, true);
    }

    private CdlSpan bestStart() {
        CdlSpan best = CdlSpan.identity();
        double least = Double.MAX_VALUE;
        for (CdlSpan start : List.of(CdlSpan.identity(), shifted(), spread(), bent())) {
            CdlSpan fitted = descended(start, HUBER, false);
            double cost = cost(fitted, HUBER, false);
            if (cost < least) {
                least = cost;
                best = fitted;
            }
        }
        return best;
    }

    /** Offsets alone, from medians. */
    private CdlSpan shifted() {
        double[] p = CdlSpan.identity().p();
        for (int c = 0; c < 3; c++) {
            p[3 + c] = median(c, true) - median(c, false);
        }
        return new CdlSpan(p).plus(new double[CdlSpan.SIZE]);
    }

    /** Slopes and offsets from medians and quartiles. */
    private CdlSpan spread() {
        double[] p = CdlSpan.identity().p();
        for (int c = 0; c < 3; c++) {
            p[c] = quartiles(c, true) / Math.max(quartiles(c, false), 1e-3);
            p[3 + c] = median(c, true) - p[c] * median(c, false);
        }
        return new CdlSpan(p).plus(new double[CdlSpan.SIZE]);
    }

    /** Power alone, so that medians meet. */
    private CdlSpan bent() {
        double[] p = CdlSpan.identity().p();
        for (int c = 0; c < 3; c++) {
            double from = Math.clamp(median(c, false), 0.02, 0.98);
            double to = Math.clamp(median(c, true), 0.02, 0.98);
            p[6 + c] = Math.log(to) / Math.log(from);
        }
        return new CdlSpan(p).plus(new double[CdlSpan.SIZE]);
    }

    private CdlSpan descended(CdlSpan from, double huber, boolean tukey) {
        CdlSpan at = from;
        double scale = huber;
        double damping = 1e-3;
        for (int round = 0; round < ROUNDS; round++) {
            if (tukey && round % 5 == 0) {
                residuals(at);
                scale = Math.max(TUKEY * medianSize(), LEAST_SPREAD);
            }
            double before = cost(at, scale, tukey);
            double[][] normal = new double[CdlSpan.SIZE][CdlSpan.SIZE + 1];
            gather(at, scale, tukey, normal);
            CdlSpan next = at.plus(DampedStep.of(normal, damping));
            double after = cost(next, scale, tukey);
            if (after < before) {
                at = next;
                damping = Math.max(damping / 4, 1e-9);
                if (before - after < 1e-7 * before && !tukey) {
                    return at;
                }
            } else {
                damping *= 8;
            }
        }
        return at;
    }

    private void residuals(CdlSpan at) {
        double[] out = new double[3];
        for (int i = 0; i < pairs.count(); i++) {
            at.apply(pairs.from(i, 0), pairs.from(i, 1), pairs.from(i, 2), out);
            for (int c = 0; c < 3; c++) {
                out[c] -= pairs.to(i, c);
            }
            for (int c = 0; c < 3; c++) {
                residual[3 * i + c] = seen(i, c, out[0], out[1], out[2]);
            }
        }
    }

    /** What a change of red, green and blue amounts to on lightness (0), a (1) or b (2). */
    private double seen(int i, int axis, double r, double g, double b) {
        int at = 9 * i + 3 * axis;
        return slopes[at] * r + slopes[at + 1] * g + slopes[at + 2] * b;
    }

    private double cost(CdlSpan at, double scale, boolean tukey) {
        residuals(at);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < pairs.count(); i++) {
            double r = Math.sqrt(square(i));
            sum += balance[i] * (tukey ? tukeyCost(r, scale) : huberCost(r, scale));
            weights += balance[i];
        }
        for (int k = 0; k < CdlSpan.SIZE; k++) {
            double away = (at.p()[k] - CdlSpan.identity(k)) / CdlSpan.usual(k);
            sum += PRIOR * weights * away * away;
        }
        return sum;
    }

    /** Adds every pair's part of JᵀWJ and −JᵀWr; the residuals of {@code at} were just computed. */
    private void gather(CdlSpan at, double scale, boolean tukey, double[][] normal) {
        double[] p = at.p();
        double[][] j = new double[3][CdlSpan.SIZE];
        double[][] seen = new double[3][CdlSpan.SIZE];
        double weights = 0;
        for (int i = 0; i < pairs.count(); i++) {
            double r = Math.sqrt(square(i));
            double w = balance[i] * (tukey ? tukeyWeight(r, scale) : r <= scale ? 1 : scale / r);
            weights += balance[i];
            if (w > 0) {
                jacobian(i, p, j);
                for (int k = 0; k < CdlSpan.SIZE; k++) {
                    for (int axis = 0; axis < 3; axis++) {
                        seen[axis][k] = seen(i, axis, j[0][k], j[1][k], j[2][k]);
                    }
                }
                add(normal, seen, i, w);
            }
        }
        for (int k = 0; k < CdlSpan.SIZE; k++) {
            double hold = PRIOR * weights / (CdlSpan.usual(k) * CdlSpan.usual(k));
            normal[k][k] += hold;
            normal[k][CdlSpan.SIZE] -= hold * (p[k] - CdlSpan.identity(k));
        }
    }

    private void add(double[][] normal, double[][] j, int i, double w) {
        for (int c = 0; c < 3; c++) {
            for (int a = 0; a < CdlSpan.SIZE; a++) {
                double ja = w * j[c][a];
                for (int b = 0; b < CdlSpan.SIZE; b++) {
                    normal[a][b] += ja * j[c][b];
                }
                normal[a][CdlSpan.SIZE] -= ja * residual[3 * i + c];
            }
        }
    }

    private void jacobian(int i, double[] p, double[][] j) {
        double[] y = new double[3];
        double[][] own = new double[3][3];
        double luma = 0;
        for (int k = 0; k < 3; k++) {
            double x = pairs.from(i, k);
            double base = x * p[k] + p[3 + k];
            y[k] = base <= 0 ? base : Math.pow(base, p[6 + k]);
            double byBase = base <= 0 ? 1 : p[6 + k] * y[k] / base;
            own[k][0] = byBase * x;
            own[k][1] = byBase;
            own[k][2] = base <= 0 ? 0 : y[k] * Math.log(base);
            luma += CdlSpan.LUMA[k] * y[k];
        }
        for (int c = 0; c < 3; c++) {
            for (int k = 0; k < 3; k++) {
                double byY = (c == k ? p[9] : 0) + (1 - p[9]) * CdlSpan.LUMA[k];
                j[c][k] = byY * own[k][0];
                j[c][3 + k] = byY * own[k][1];
                j[c][6 + k] = byY * own[k][2];
            }
            j[c][9] = y[c] - luma;
        }
    }

    private double square(int i) {
        double r = residual[3 * i];
        double g = residual[3 * i + 1];
        double b = residual[3 * i + 2];
        return r * r + g * g + b * b;
    }

    private double medianSize() {
        double[] sizes = new double[pairs.count()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.sqrt(square(i));
        }
        Arrays.sort(sizes);
        return sizes[sizes.length / 2];
    }

    private static double huberCost(double r, double k) {
        return r <= k ? r * r : k * (2 * r - k);
    }

    private static double tukeyCost(double r, double k) {
        double u = Math.min(r / k, 1);
        double v = 1 - u * u;
        return k * k / 3 * (1 - v * v * v);
    }

    private static double tukeyWeight(double r, double k) {
        double u = r / k;
        return u >= 1 ? 0 : (1 - u * u) * (1 - u * u);
    }

    private double median(int c, boolean hero) {
        double[] sorted = sorted(c, hero);
        return sorted[sorted.length / 2];
    }

    private double quartiles(int c, boolean hero) {
        double[] sorted = sorted(c, hero);
        return sorted[sorted.length * 7 / 8] - sorted[sorted.length / 8];
    }

    private double[] sorted(int c, boolean hero) {
        double[] values = new double[pairs.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = hero ? pairs.to(i, c) : pairs.from(i, c);
        }
        Arrays.sort(values);
        return values;
    }
}
