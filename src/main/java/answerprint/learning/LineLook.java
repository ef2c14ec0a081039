package answerprint.learning;

import java.util.Arrays;
import java.util.List;

/**
 * How a line looks in the picture itself, whatever a net says of it: a wire is one narrow thing before something else. Its
 * contrast keeps its sign, both sides of it are alike, its tone stays while what lies behind it changes, and nothing runs
 * beside it. An edge of the set has two unlike sides, a groove or a seam takes the tone of what it lies in, and bars, boards
 * and frames come side by side. Measured by means over stretches of the line, so that texture and grain weigh little. Plain
 * arithmetic.
 *
 * @param contrast median of the stretches' contrasts, signed, 0..1
 * @param agreed share of the stretches whose contrast has the line's sign
 * @param uneven spread of the contrasts over the contrast
 * @param stepped difference of the two sides over the contrast
 * @param change spread of what lies beside the line, along it
 * @param taken how much of that change the line itself takes part in: near 0 for what is opaque, near 1 for a seam
 * @param alike correlation of the two sides along the line, -1..1
 * @param lone contrast of the line over the largest of what runs beside it
 */
record LineLook(
        double contrast,
        double agreed,
        double uneven,
        double stepped,
        double change,
        double taken,
        double alike,
        double lone) {
    /** Points along one stretch, and their distance in pixels. */
    private static final int STRETCH = 12;

    static final int STEP = 2;
    /** Farthest place beside the line that is looked at, in pixels. */
    private static final int ASIDE = 26;
    /** The line's middle is looked for so near its way. */
    private static final int ASTRAY = 2;

    private static final int NEAR = 5;
    private static final int FAR = 8;
    /** Contrasts below this are not told from nothing. */
    private static final double FLOOR = 0.004;

    /**
     * Looks at a line.
     *
     * @param way points (x, y) along it, {@value #STEP} pixels apart
     */
    static LineLook of(List<double[]> way, LumaPlane luma) {
        int count = Math.max(1, way.size() / STRETCH);
        double[][] profiles = new double[count][];
        for (int k = 0; k < count; k++) {
            int from = k * way.size() / count;
            profiles[k] = profile(way, from, (k + 1) * way.size() / count, luma);
        }
        return of(profiles);
    }

    /** Mean luma across the line over a stretch, from one side to the other. */
    private static double[] profile(List<double[]> way, int from, int to, LumaPlane luma) {
        double[] a = way.get(Math.max(0, from - 2));
        double[] b = way.get(Math.min(way.size() - 1, to + 1));
        double length = Math.max(1e-6, Math.hypot(b[0] - a[0], b[1] - a[1]));
        double nx = -(b[1] - a[1]) / length;
        double ny = (b[0] - a[0]) / length;
        double[] sums = new double[2 * ASIDE + 1];
        for (int i = from; i < to; i++) {
            for (int d = -ASIDE; d <= ASIDE; d++) {
                sums[d + ASIDE] += luma.at(way.get(i)[0] + d * nx, way.get(i)[1] + d * ny);
            }
        }
        return Arrays.stream(sums).map(sum -> sum / Math.max(1, to - from)).toArray();
    }

    /**
     * How clearly the line strays from the set, 0..2.1: what share of its contrast the other pictures of the shot lack, in how many
     * of its stretches, and how lonely it is in what strays.
     *
     * @param stray the same line looked at in {@link ShotStray}
     */
    double strays(LineLook stray) {
        if (stray.contrast * contrast <= 0) {
            return 0;
        }
        double share = Math.min(1, stray.contrast / contrast);
        double stretches = Math.clamp(2 * stray.agreed - 1, 0, 1);
        return share * stretches * Math.log(Math.clamp(stray.lone, 1, 8));
    }

    private static LineLook of(double[][] profiles) {
        double[] mean = new double[2 * ASIDE + 1];
        for (double[] profile : profiles) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += profile[i] / profiles.length;
            }
        }
        double sign = Math.signum(strongest(mean, 0));
        int n = profiles.length;
        double[] core = new double[n];
        double[] left = new double[n];
        double[] right = new double[n];
        for (int k = 0; k < n; k++) {
            int middle = middle(profiles[k], sign);
            core[k] = core(profiles[k], middle);
            left[k] = side(profiles[k], middle, -1);
            right[k] = side(profiles[k], middle, 1);
        }
        return of(mean, core, left, right);
    }

    private static LineLook of(double[] mean, double[] core, double[] left, double[] right) {
        int n = core.length;
        double[] contrasts = new double[n];
        double[] ground = new double[n];
        double[] steps = new double[n];
        for (int k = 0; k < n; k++) {
            ground[k] = (left[k] + right[k]) / 2;
            contrasts[k] = contrast(core[k], left[k], right[k]);
            steps[k] = Math.abs(left[k] - right[k]);
        }
        double contrast = median(contrasts);
        double size = Math.abs(contrast) + FLOOR;
        double agreed = (double) Arrays.stream(contrasts)
                        .filter(c -> c * Math.signum(contrast) > FLOOR)
                        .count()
                / n;
        double uneven =
                median(Arrays.stream(contrasts).map(c -> Math.abs(c - contrast)).toArray()) / size;
        double change = Math.sqrt(together(ground, ground));
        double small = FLOOR * FLOOR;
        return new LineLook(
                contrast,
                agreed,
                uneven,
                median(steps) / size,
                change,
                together(core, ground) / (change * change + 25 * small),
                together(left, right) / (Math.sqrt(together(left, left) * together(right, right)) + 25 * small),
                size / (beside(mean) + FLOOR));
    }

    /** The largest contrast of what runs beside the line all along it. */
    private static double beside(double[] mean) {
        double most = 0;
        for (int d = -ASIDE + FAR; d <= ASIDE - FAR; d++) {
            if (Math.abs(d) > FAR) {
                most = Math.max(most, Math.abs(contrast(mean, d)));
            }
        }
        return most;
    }

    private static int middle(double[] profile, double sign) {
        int best = 0;
        for (int d = -ASTRAY; d <= ASTRAY; d++) {
            if (sign * contrast(profile, d) > sign * contrast(profile, best)) {
                best = d;
            }
        }
        return best;
    }

    private static double strongest(double[] profile, int around) {
        double most = 0;
        for (int d = around - ASTRAY; d <= around + ASTRAY; d++) {
            double here = contrast(profile, d);
            most = Math.abs(here) > Math.abs(most) ? here : most;
        }
        return most;
    }

    private static double contrast(double[] profile, int d) {
        return contrast(core(profile, d), side(profile, d, -1), side(profile, d, 1));
    }

    /** By how much a line differs from the mean of its sides, signed. */
    static double contrast(double core, double left, double right) {
        return core - (left + right) / 2;
    }

    private static double core(double[] profile, int d) {
        int i = d + ASIDE;
        return 0.25 * profile[i - 1] + 0.5 * profile[i] + 0.25 * profile[i + 1];
    }

    private static double side(double[] profile, int d, int side) {
        double sum = 0;
        for (int away = NEAR; away <= FAR; away++) {
            sum += profile[d + ASIDE + side * away];
        }
        return sum / (FAR - NEAR + 1);
    }

    /** Covariance. */
    private static double together(double[] a, double[] b) {
        double ma = Arrays.stream(a).average().orElse(0);
        double mb = Arrays.stream(b).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - ma) * (b[i] - mb) / a.length;
        }
        return sum;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
