package answerprint.correction.wireremoval;

import java.util.List;

/**
 * A wire's middle line in one frame: points about {@link #STEP} apart, and how thick the wire is.
 *
 * @param x pixels of whatever picture it was traced in
 */
record WireCurve(double[] x, double[] y) {
    static final double STEP = 4;

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
        java.util.Arrays.fill(even, 1);
        int degree = points.size() > 3 ? 2 : points.size() - 1;
        Polynomial px = Polynomial.fit(along, x, even, degree);
        Polynomial py = Polynomial.fit(along, y, even, degree);
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

    /** The same line without its shakes: a polynomial of degree five, points weighed by how clear they are. */
    WireCurve steadied(double[] clear) {
        double[] along = along();
        int degree = (int) Math.clamp(length() / 60 + 1, 1, 5);
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

    /** Prolonged at an end that lies by the picture's edge, so that it still crosses the edge after it has moved. */
    WireCurve prolonged(int width, int height) {
        double near = Math.max(16, 0.03 * Math.min(width, height));
        int before = atEdge(x[0], y[0], width, height, near) ? (int) (64 / STEP) : 0;
        int last = x.length - 1;
        int after = atEdge(x[last], y[last], width, height, near) ? (int) (64 / STEP) : 0;
        double[] px = new double[x.length + before + after];
        double[] py = new double[px.length];
        int span = Math.min(last, 8);
        for (int i = 0; i < px.length; i++) {
            int k = i - before;
            if (k < 0) {
                px[i] = x[0] + k * (x[span] - x[0]) / span;
                py[i] = y[0] + k * (y[span] - y[0]) / span;
            } else if (k > last) {
                px[i] = x[last] + (k - last) * (x[last] - x[last - span]) / span;
                py[i] = y[last] + (k - last) * (y[last] - y[last - span]) / span;
            } else {
                px[i] = x[k];
                py[i] = y[k];
            }
        }
        return new WireCurve(px, py);
    }

    private static boolean atEdge(double x, double y, int width, int height, double near) {
        return x < near || y < near || x > width - near || y > height - near;
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
