package answerprint.correction.wireremoval;

import java.util.Arrays;
import java.util.List;

/**
 * A wire's middle line in one frame: points about {@link #STEP} apart, and how thick the wire is.
 *
 * @param x pixels of whatever picture it was traced in
 */
record WireCurve(double[] x, double[] y) {
    static final double STEP = 4;

    /** A hand is off by five pixels each way at most; points farther off a smooth line are meant. */
    private static final double SHAKE = 7.5;

    private static final int MOST_BENDS = 4;

    private static final WireCurve NOTHING = new WireCurve(new double[0], new double[0]);

    /** How far beyond the picture a wire that leaves it is kept, pixels: it may move so far in a frame. */
    private static final double OUTSIDE = 40;

    /** Points over which its direction at an end is taken. */
    private static final int TURN = 12;

    int size() {
        return x.length;
    }

    /** A smooth line near drawn points: a person's hand shakes, a wire does not. Sampled evenly. */
    static WireCurve through(List<WireKey.Point> points, double scale) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = scale * points.get(i).x();
            y[i] = scale * points.get(i).y();
        }
        WireCurve drawn = new WireCurve(x, y);
        double[] along = drawn.along();
        double[] even = new double[x.length];
        Arrays.fill(even, 1);
        int degree = Math.min(2, points.size() - 1);
        Polynomial px = Polynomial.fit(along, x, even, degree);
        Polynomial py = Polynomial.fit(along, y, even, degree);
        while (degree < Math.min(MOST_BENDS, points.size() - 1) && drawn.strays(px, py, along) > SHAKE * scale) {
            degree++;
            px = Polynomial.fit(along, x, even, degree);
            py = Polynomial.fit(along, y, even, degree);
        }
        int fine = 100;
        double[] fx = new double[fine + 1];
        double[] fy = new double[fine + 1];
        for (int i = 0; i <= fine; i++) {
            double t = 2.0 * i / fine - 1;
            fx[i] = px.at(t);
            fy[i] = py.at(t);
        }
        return new WireCurve(fx, fy).evenly();
    }

    /** The farthest that a drawn point lies off the smooth line. */
    private double strays(Polynomial px, Polynomial py, double[] along) {
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, Math.hypot(px.at(along[i]) - x[i], py.at(along[i]) - y[i]));
        }
        return most;
    }

    /** Place of each point along the line, -1 at its start to 1 at its end. */
    private double[] along() {
        double[] along = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            along[i] = along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        double total = Math.max(1e-9, along[x.length - 1]);
        for (int i = 0; i < x.length; i++) {
            along[i] = 2 * along[i] / total - 1;
        }
        return along;
    }

    /** The same line without its shakes: a polynomial of degree three, points weighed by how clear they are. */
    WireCurve steadied(double[] clear) {
        double[] along = along();
        int degree = (int) Math.clamp(length() / 60 + 1, 1, 3);
        Polynomial px = Polynomial.fit(along, x, clear, degree);
        Polynomial py = Polynomial.fit(along, y, clear, degree);
        double[] sx = new double[x.length];
        double[] sy = new double[x.length];
        for (int i = 0; i < sx.length; i++) {
            sx[i] = px.at(along[i]);
            sy[i] = py.at(along[i]);
        }
        return new WireCurve(sx, sy);
    }

    double length() {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return sum;
    }

    WireCurve evenly() {
        return evenly((int) Math.max(2, Math.round(length() / STEP) + 1));
    }

    /** The same line with that many points. */
    WireCurve evenly(int count) {
        double[] along = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            along[i] = along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        double total = along[x.length - 1];
        double[] ex = new double[count];
        double[] ey = new double[count];
        int k = 0;
        for (int i = 0; i < count; i++) {
            double at = total * i / (count - 1);
            while (k < x.length - 2 && along[k + 1] < at) {
                k++;
            }
            double span = Math.max(1e-9, along[k + 1] - along[k]);
            double t = Math.clamp((at - along[k]) / span, 0, 1);
            ex[i] = x[k] + t * (x[k + 1] - x[k]);
            ey[i] = y[k] + t * (y[k + 1] - y[k]);
        }
        return new WireCurve(ex, ey);
    }

    /** Across the wire at a point, of length 1. */
    double[] normal(int i) {
        int a = Math.max(0, i - 2);
        int b = Math.min(x.length - 1, i + 2);
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {-dy / length, dx / length};
    }

    /** Which ends the wire does not end at, but goes on beyond the picture. */
    record Ends(boolean before, boolean after) {
        static final Ends INSIDE = new Ends(false, false);
    }

    /** The ends that lie by the picture's edge: there a person stops drawing, not the wire. */
    Ends leaving(int width, int height) {
        double near = Math.max(16, 0.05 * Math.min(width, height));
        int last = x.length - 1;
        return new Ends(atEdge(x[0], y[0], width, height, near), atEdge(x[last], y[last], width, height, near));
    }

    private static boolean atEdge(double x, double y, int width, int height, double near) {
        return x < near || y < near || x > width - near || y > height - near;
    }

    /**
     * Cut off or prolonged at the ends that leave the picture, so that it crosses the edge wherever it has moved; what lies
     * outside goes on straight. Unchanged when hardly any of it lies inside.
     */
    WireCurve reaching(Ends ends, int width, int height) {
        int first = 0;
        int last = x.length - 1;
        while (ends.before && first < last && !inside(first, width, height)) {
            first++;
        }
        while (ends.after && last > first && !inside(last, width, height)) {
            last--;
        }
        if (last - first < TURN) {
            return this;
        }
        WireCurve middle = part(first, last);
        WireCurve before =
                ends.before ? beyond(first, first + TURN, width, height).reversed() : NOTHING;
        WireCurve after = ends.after ? beyond(last, last - TURN, width, height) : NOTHING;
        return before.and(middle).and(after);
    }

    private WireCurve part(int first, int last) {
        return new WireCurve(Arrays.copyOfRange(x, first, last + 1), Arrays.copyOfRange(y, first, last + 1));
    }

    private boolean inside(int i, int width, int height) {
        return x[i] >= 0 && y[i] >= 0 && x[i] <= width - 1 && y[i] <= height - 1;
    }

    /** Points that go on straight from an end until they lie {@link #OUTSIDE} pixels beyond the picture. */
    private WireCurve beyond(int end, int inner, int width, int height) {
        double dx = x[end] - x[inner];
        double dy = y[end] - y[inner];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        int most = (int) ((width + height) / STEP);
        double[] px = new double[most];
        double[] py = new double[most];
        int count = 0;
        for (; count < most; count++) {
            px[count] = x[end] + (count + 1) * STEP * dx / length;
            py[count] = y[end] + (count + 1) * STEP * dy / length;
            if (atEdge(px[count], py[count], width, height, -OUTSIDE)) {
                break;
            }
        }
        return new WireCurve(Arrays.copyOf(px, count), Arrays.copyOf(py, count));
    }

    WireCurve reversed() {
        double[] rx = new double[x.length];
        double[] ry = new double[x.length];
        for (int i = 0; i < rx.length; i++) {
            rx[i] = x[x.length - 1 - i];
            ry[i] = y[x.length - 1 - i];
        }
        return new WireCurve(rx, ry);
    }

    /** The part of it between the first and the last point inside the picture; all of it where none is. */
    WireCurve inside(int width, int height) {
        int first = 0;
        int last = x.length - 1;
        while (first < last && !inside(first, width, height)) {
            first++;
        }
        while (last > first && !inside(last, width, height)) {
            last--;
        }
        return last == first ? this : part(first, last);
    }

    /** This line, then another. */
    WireCurve and(WireCurve more) {
        double[] ax = Arrays.copyOf(x, x.length + more.x.length);
        double[] ay = Arrays.copyOf(y, ax.length);
        System.arraycopy(more.x, 0, ax, x.length, more.x.length);
        System.arraycopy(more.y, 0, ay, y.length, more.y.length);
        return new WireCurve(ax, ay);
    }

    /** The point of this line that is nearest to each point of another. */
    int[] nearest(WireCurve other) {
        int[] nearest = new int[other.size()];
        for (int i = 0; i < nearest.length; i++) {
            double least = Double.MAX_VALUE;
            for (int k = 0; k < x.length; k++) {
                double dx = x[k] - other.x[i];
                double dy = y[k] - other.y[i];
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    nearest[i] = k;
                }
            }
        }
        return nearest;
    }

    WireCurve scaled(double scale) {
        double[] sx = new double[x.length];
        double[] sy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sx[i] = (x[i] + 0.5) * scale - 0.5;
            sy[i] = (y[i] + 0.5) * scale - 0.5;
        }
        return new WireCurve(sx, sy);
    }
}
