package answerprint.colour;

/** A 3×3 matrix over colour triples, row by row. */
public record Matrix3(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {

    public static final Matrix3 IDENTITY = diagonal(1, 1, 1);

    public static Matrix3 diagonal(double a, double b, double c) {
        return new Matrix3(a, 0, 0, 0, b, 0, 0, 0, c);
    }

    public Triple times(Triple v) {
        return new Triple(
                m00 * v.r() + m01 * v.g() + m02 * v.b(),
                m10 * v.r() + m11 * v.g() + m12 * v.b(),
                m20 * v.r() + m21 * v.g() + m22 * v.b());
    }

    public Matrix3 times(Matrix3 o) {
        Triple a = times(new Triple(o.m00, o.m10, o.m20));
        Triple b = times(new Triple(o.m01, o.m11, o.m21));
        Triple c = times(new Triple(o.m02, o.m12, o.m22));
        return new Matrix3(a.r(), b.r(), c.r(), a.g(), b.g(), c.g(), a.b(), b.b(), c.b());
    }

    /** @throws ArithmeticException when the matrix has no inverse */
    public Matrix3 inverse() {
        double c00 = m11 * m22 - m12 * m21;
        double c01 = m12 * m20 - m10 * m22;
        double c02 = m10 * m21 - m11 * m20;
        double determinant = m00 * c00 + m01 * c01 + m02 * c02;
        if (determinant == 0) {
            throw new ArithmeticException("These primaries span no colour space");
        }
        double s = 1 / determinant;
        return new Matrix3(
                c00 * s,
                (m02 * m21 - m01 * m22) * s,
                (m01 * m12 - m02 * m11) * s,
                c01 * s,
                (m00 * m22 - m02 * m20) * s,
                (m02 * m10 - m00 * m12) * s,
                c02 * s,
                (m01 * m20 - m00 * m21) * s,
                (m00 * m11 - m01 * m10) * s);
    }

    /** The nine numbers, row by row. */
    public double[] toArray() {
        return new double[] {m00, m01, m02, m10, m11, m12, m20, m21, m22};
    }
}
