package answerprint.correction.repair;

/** A projective map of the plane as nine numbers, row by row; maps pixel centres. */
public record PlaneMap(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    public static final PlaneMap SAME = new PlaneMap(1, 0, 0, 0, 1, 0, 0, 0, 1);

    public static PlaneMap of(double[] v) {
        double s = 1 / v[8];
        return new PlaneMap(v[0] * s, v[1] * s, v[2] * s, v[3] * s, v[4] * s, v[5] * s, v[6] * s, v[7] * s, 1);
    }

    public static PlaneMap shift(double x, double y) {
        return new PlaneMap(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    /** First {@code first}, then this. */
    public PlaneMap after(PlaneMap o) {
        return new PlaneMap(
                a * o.a + b * o.d + c * o.g,
                a * o.b + b * o.e + c * o.h,
                a * o.c + b * o.f + c * o.i,
                d * o.a + e * o.d + f * o.g,
                d * o.b + e * o.e + f * o.h,
                d * o.c + e * o.f + f * o.i,
                g * o.a + h * o.d + i * o.g,
                g * o.b + h * o.e + i * o.h,
                g * o.c + h * o.f + i * o.i);
    }

    public PlaneMap inverse() {
        double A = e * i - f * h;
        double B = c * h - b * i;
        double C = b * f - c * e;
        double D = f * g - d * i;
        double E = a * i - c * g;
        double F = c * d - a * f;
        double G = d * h - e * g;
        double H = b * g - a * h;
        double I = a * e - b * d;
        double det = a * A + b * D + c * G;
        double s = 1 / det;
        return new PlaneMap(A * s, B * s, C * s, D * s, E * s, F * s, G * s, H * s, I * s);
    }

    public double x(double px, double py) {
        return (a * px + b * py + c) / (g * px + h * py + i);
    }

    public double y(double px, double py) {
        return (d * px + e * py + f) / (g * px + h * py + i);
    }

    public double[] values() {
        return new double[] {a, b, c, d, e, f, g, h, i};
    }
}
