package answerprint.learning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * A parabola through a line's pixels, with what does not lie on it left out: a wire hangs smoothly, and somebody who passes
 * behind it does not belong to it.
 */
final class LineFit {
    private static final double NEAR = 4;
    private static final int TRIES = 80;
    /** A wire's middle hangs at most this far off, as a share of its length. */
    private static final double DEEPEST = 0.15;
    /** Share of the pixels that must lie on the parabola. */
    private static final double ENOUGH = 0.35;
    /** Share of the parabola, in steps of so many pixels, that pixels must cover. */
    private static final double COVERED = 0.55;

    private static final int STEP = 8;
    /** From this share of the length beyond an end on, it goes on straight. */
    private static final double BENDS_ON = 0.5;
    /** How much less sure its place is per pixel beyond the ends, in pixels. */
    private static final double FANS_OUT = 0.04;

    private final WireLinks.Link given;
    private final int width;
    private final double ux;
    private final double uy;
    private final double length;
    private double[] bend = new double[3];
    private int[] on;

    private LineFit(WireLinks.Link given, int width) {
        this.given = given;
        this.width = width;
        length = Math.max(1, Math.hypot(given.x1() - given.x0(), given.y1() - given.y0()));
        ux = (given.x1() - given.x0()) / length;
        uy = (given.y1() - given.y0()) / length;
        on = given.pixels();
        bend = bestOfMany();
        on = within(NEAR);
        bend = parabola(on);
        on = within(NEAR);
    }

    /** The parabola through three of the pixels that most others lie on (Fischler and Bolles 1981). */
    private double[] bestOfMany() {
        var random = new SplittableRandom(given.pixels().length);
        double[] best = parabola(on);
        int most = 0;
        int[] few = random.ints(Math.min(400, on.length), 0, on.length)
                .map(i -> on[i])
                .toArray();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] three = random.ints(3, 0, few.length).map(i -> few[i]).toArray();
            bend = parabola(three);
            if (Math.abs(bend[2]) <= 4 * DEEPEST * length) {
                int hits = (int) Arrays.stream(few)
                        .filter(pixel -> Math.abs(across(pixel) - at(along(pixel))) <= NEAR)
                        .count();
                if (hits > most) {
                    most = hits;
                    best = bend;
                }
            }
        }
        return best;
    }

    static LineFit of(WireLinks.Link line, int width) {
        return new LineFit(line, width);
    }

    boolean isLine() {
        var steps = new BitSet();
        for (int pixel : on) {
            steps.set((int) Math.clamp(along(pixel) / STEP, 0, length / STEP));
        }
        return on.length >= ENOUGH * given.pixels().length && steps.cardinality() >= COVERED * length / STEP;
    }

    /** The line with only the pixels that lie on it. */
    WireLinks.Link line() {
        return new WireLinks.Link(
                given.x0(), given.y0(), given.x1(), given.y1(), given.length(), given.confidence(), on);
    }

    /** Marks every pixel near the parabola, from one edge of the picture to the other: it may go on unseen. */
    void mark(BitSet pixels, int height, int reach) {
        double far = Math.hypot(width, height);
        for (double s = -far; s <= length + far; s += 1) {
            double across = at(s);
            double beyond = Math.max(0, Math.max(-s, s - length));
            int cx = (int) Math.round(given.x0() + s * ux - across * uy);
            int cy = (int) Math.round(given.y0() + s * uy + across * ux);
            int size = (int) (reach + FANS_OUT * beyond);
            for (int y = Math.max(0, cy - size); y <= Math.min(height - 1, cy + size); y++) {
                int from = Math.max(0, cx - size);
                int to = Math.min(width - 1, cx + size);
                if (from <= to) {
                    pixels.set(y * width + from, y * width + to + 1);
                }
            }
        }
    }

    /** From one end to the other, pixels. */
    double length() {
        return length;
    }

    /** The place (x, y) so far along from the first end, and so far to the parabola's side; beyond the ends it goes on. */
    double[] place(double s, double aside) {
        double across = at(s) + aside;
        return new double[] {given.x0() + s * ux - across * uy, given.y0() + s * uy + across * ux};
    }

    private int[] within(double reach) {
        return Arrays.stream(given.pixels())
                .filter(pixel -> Math.abs(across(pixel) - at(along(pixel))) <= reach)
                .toArray();
    }

    private double along(int pixel) {
        return (pixel % width - given.x0()) * ux + (pixel / width - given.y0()) * uy;
    }

    private double across(int pixel) {
        return (pixel / width - given.y0()) * ux - (pixel % width - given.x0()) * uy;
    }

    private double at(double s) {
        double t = Math.clamp(s / length, -BENDS_ON, 1 + BENDS_ON) - 0.5;
        double straight = s / length - 0.5 - t;
        return bend[0] + t * (bend[1] + t * bend[2]) + straight * (bend[1] + 2 * t * bend[2]);
    }

    /** Least squares; three unknowns, solved by elimination. */
    private double[] parabola(int[] pixels) {
        double[][] m = new double[3][4];
        for (int pixel : pixels) {
            double t = along(pixel) / length - 0.5;
            double[] power = {1, t, t * t};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    m[r][c] += power[r] * power[c];
                }
                m[r][3] += power[r] * across(pixel);
            }
        }
        for (int r = 0; r < 3; r++) {
            m[r][r] += 1e-6 * (1 + pixels.length);
        }
        return solved(m);
    }

    private static double[] solved(double[][] m) {
        for (int p = 0; p < 3; p++) {
            for (int r = 0; r < 3; r++) {
                if (r != p) {
                    double factor = m[r][p] / m[p][p];
                    for (int c = p; c < 4; c++) {
                        m[r][c] -= factor * m[p][c];
                    }
                }
            }
        }
        return new double[] {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
    }
}
