package answerprint.learning;

import java.util.List;

/** Points along a line, four pixels apart, and where its sides are. */
final class LinePoints {
    private static final int JUMP = 2;
    /** Points of the way from one to the other of which its direction is told. */
    private static final int AROUND = 6;

    private final double[] x;
    private final double[] y;
    private final double[] nx;
    private final double[] ny;

    /** @param way points (x, y) along it, {@value LineLook#STEP} pixels apart */
    LinePoints(List<double[]> way) {
        int count = (way.size() + JUMP - 1) / JUMP;
        x = new double[count];
        y = new double[count];
        nx = new double[count];
        ny = new double[count];
        for (int i = 0; i < count; i++) {
            double[] a = way.get(Math.max(0, JUMP * i - AROUND));
            double[] b = way.get(Math.min(way.size() - 1, JUMP * i + AROUND));
            double length = Math.max(1e-6, Math.hypot(b[0] - a[0], b[1] - a[1]));
            x[i] = way.get(JUMP * i)[0];
            y[i] = way.get(JUMP * i)[1];
            nx[i] = -(b[1] - a[1]) / length;
            ny[i] = (b[0] - a[0]) / length;
        }
    }

    int count() {
        return x.length;
    }

    /** The place so far to the side of a point. */
    double x(int i, double aside) {
        return x[i] + aside * nx[i];
    }

    double y(int i, double aside) {
        return y[i] + aside * ny[i];
    }

    /** By how much the set moves to the line's side at each point, pixels. */
    double[] aside(SetMotion motion) {
        double[] aside = new double[x.length];
        for (int i = 0; i < aside.length; i++) {
            aside[i] = motion.along(x[i], y[i], nx[i], ny[i]);
        }
        return aside;
    }

    /** How far to the side of each point a line lies, pixels. */
    double[] aside(LineRibbon.Lie lie) {
        double[] aside = new double[x.length];
        for (int i = 0; i < aside.length; i++) {
            aside[i] = lie.aside(place(i, aside.length));
        }
        return aside;
    }

    /** Where a point lies along the line, -1..1. */
    static double place(int i, int count) {
        return 2.0 * i / Math.max(1, count - 1) - 1;
    }

    /** Mean distance of two lines that lie so far aside. */
    static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
