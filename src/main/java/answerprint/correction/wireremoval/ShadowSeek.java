package answerprint.correction.wireremoval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the shadow of a wire in a box that a person drew round it: of all straight lines from edge to edge of the box, the one
 * along which the middle lies most evenly below both flanks, in the picture and above all in what moves against the set, as a
 * shadow of something that moves does. The wires themselves are passed over.
 */
final class ShadowSeek {
    /** Strip pixels between the ends that are tried; farther apart round a large box, where {@link #ENDS} must do. */
    private static final double STEP = 3;

    private static final int ENDS = 200;

    private static final double EVERY = 3;
    /** One point of a line says no more than this, share of full scale: a dark thing is no shadow of a wire. */
    private static final float MOST = 0.05f;

    /** A line crosses at least this share of the box's longer side. */
    private static final double SHORTEST = 0.6;

    /** Mean depth below both flanks that an eye just sees on an 8-bit picture. */
    private static final double FAINTEST = 0.004;

    /** What moves says more than what is merely dark: texture is dark in lines too, but stands with the set. */
    private static final double MOVES = 3;

    /** Strip pixels beside a wire that say nothing of its shadow. */
    private static final double BESIDE = 6;

    private final RidgeTrace.Luma luma;
    private final RidgeTrace.Luma moving;
    private final boolean[] barred;

    /**
     * @param luma of a strip that is blurred as {@link Sought#SHADOW} asks
     * @param moving of the same frame, see {@link MovingLuma}
     */
    ShadowSeek(RidgeTrace.Luma luma, RidgeTrace.Luma moving) {
        this.luma = luma;
        this.moving = moving;
        barred = new boolean[luma.values().length];
    }

    /** Passes over a wire. @param half its half width; strip pixels */
    void bar(WireCurve wire, double half) {
        double reach = half + BESIDE;
        for (int i = 0; i < wire.size(); i++) {
            int right = (int) Math.min(luma.width() - 1, wire.x()[i] + reach);
            int bottom = (int) Math.min(luma.height() - 1, wire.y()[i] + reach);
            for (int y = (int) Math.max(0, wire.y()[i] - reach); y <= bottom; y++) {
                for (int x = (int) Math.max(0, wire.x()[i] - reach); x <= right; x++) {
                    barred[y * luma.width() + x] = true;
                }
            }
        }
    }

    /** Two ends of the shadow in a box, strip pixels; empty when none is seen. */
    Optional<double[]> within(double x, double y, double width, double height) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double right = Math.min(luma.width() - 1, x + width);
        double bottom = Math.min(luma.height() - 1, y + height);
        double[] best = best(edge(left, top, right, bottom), SHORTEST * Math.max(right - left, bottom - top));
        return best.length == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Points round a box. */
    private static List<double[]> edge(double left, double top, double right, double bottom) {
        List<double[]> edge = new ArrayList<>();
        double step = Math.max(STEP, 2 * (right - left + bottom - top) / ENDS);
        for (double x = left; x <= right; x += step) {
            edge.add(new double[] {x, top});
            edge.add(new double[] {x, bottom});
        }
        for (double y = top; y <= bottom; y += step) {
            edge.add(new double[] {left, y});
            edge.add(new double[] {right, y});
        }
        return edge;
    }

    private double[] best(List<double[]> edge, double shortest) {
        double most = 0;
        double[] best = new double[0];
        for (int a = 0; a < edge.size(); a++) {
            for (int b = 0; b < a; b++) {
                double[] p = edge.get(a);
                double[] q = edge.get(b);
                double length = Math.hypot(q[0] - p[0], q[1] - p[1]);
                if (length < shortest || length < 8) {
                    continue;
                }
                for (double half : Sought.SHADOW.halves()) {
                    double depth = depth(p, q, length, half);
                    double worth = depth * Math.sqrt(length);
                    if (depth > FAINTEST && worth > most) {
                        most = worth;
                        best = new double[] {p[0], p[1], q[0], q[1]};
                    }
                }
            }
        }
        return best;
    }

    /** Mean over the line of how far its middle lies below the darker of both flanks, each point held to little. */
    private double depth(double[] p, double[] q, double length, double half) {
        double ux = (q[0] - p[0]) / length;
        double uy = (q[1] - p[1]) / length;
        double away = half + 2;
        double sum = 0;
        int count = 0;
        for (double t = 0; t <= length; t += EVERY) {
            double x = p[0] + t * ux;
            double y = p[1] + t * uy;
            count++;
            if (!barred[(int) Math.round(y) * luma.width() + (int) Math.round(x)]) {
                double ax = away * uy;
                double ay = away * ux;
                sum += below(luma, x, y, ax, ay) + MOVES * below(moving, x, y, ax, ay);
            }
        }
        return sum / count;
    }

    private static double below(RidgeTrace.Luma luma, double x, double y, double ax, double ay) {
        float darker = Math.min(luma.at(x - ax, y + ay), luma.at(x + ax, y - ay));
        return Math.clamp(darker - luma.at(x, y), -MOST, MOST);
    }
}
