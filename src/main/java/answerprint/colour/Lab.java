package answerprint.colour;

/**
 * CIE 1976 L*a*b* under D65 (2°).
 *
 * @param l lightness, 0..100
 */
public record Lab(double l, double a, double b) {

    private static final Triple WHITE = Chromaticity.D65.xyz();
    private static final Matrix3 TO_XYZ = Gamut.REC709.toXyz();

    /** Of linear Rec. 709 light, white at 1.0. */
    public static Lab ofLinearRec709(Triple linear) {
        Triple xyz = TO_XYZ.times(linear);
        double x = f(xyz.r() / WHITE.r());
        double y = f(xyz.g() / WHITE.g());
        double z = f(xyz.b() / WHITE.b());
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double f(double t) {
        double delta = 6.0 / 29;
        return t > delta * delta * delta ? StrictMath.cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
    }
}
