package answerprint.colour;

/**
 * The colour of a light as crew name it.
 *
 * @param kelvin correlated colour temperature, 2000 to 15000
 * @param tint distance from the black-body line in steps of 1/3000 of the CIE 1960 uv plane, -100..100; plus is
 *     magenta, minus is green
 */
public record LightColour(double kelvin, double tint) {

    private static final double TINT_STEP = 1.0 / 3_000;

    public LightColour {
        if (!(kelvin >= 2_000 && kelvin <= 15_000)) {
            throw new IllegalArgumentException("Colour temperatures go from 2000 K to 15000 K, not " + kelvin);
        }
        if (!(Math.abs(tint) <= 100)) {
            throw new IllegalArgumentException("Tint goes from -100 (green) to 100 (magenta), not " + tint);
        }
    }

    /**
     * Where the light lies: on Krystek's black-body line (Color Research and Application 10, 1985, 38-40), moved
     * across it by the tint.
     */
    public Chromaticity chromaticity() {
        double u = u(kelvin);
        double v = v(kelvin);
        double du = u(kelvin + 1) - u(kelvin - 1);
        double dv = v(kelvin + 1) - v(kelvin - 1);
        double length = StrictMath.hypot(du, dv);
        double across = -tint * TINT_STEP;
        return ofUv(u + across * dv / length, v - across * du / length);
    }

    /**
     * Factors on linear RGB of {@code gamut} that turn what was lit by this light into what {@code wanted} would give
     * (von Kries in the gamut's own primaries); a grey keeps its luminance.
     */
    public Triple gainsTowards(LightColour wanted, Gamut gamut) {
        Matrix3 toXyz = gamut.toXyz();
        Matrix3 toRgb = toXyz.inverse();
        Triple from = toRgb.times(chromaticity().xyz()).map(LightColour::aboveNothing);
        Triple to = toRgb.times(wanted.chromaticity().xyz()).map(LightColour::aboveNothing);
        Triple gains = new Triple(to.r() / from.r(), to.g() / from.g(), to.b() / from.b());
        double luminance = toXyz.times(gains).g();
        return gains.times(1 / luminance);
    }

    /** Deep orange light lies outside small gamuts; its blue is then as good as nothing, never negative. */
    private static double aboveNothing(double v) {
        return Math.max(v, 0.01);
    }

    private static Chromaticity ofUv(double u, double v) {
        double d = 2 * u - 8 * v + 4;
        return new Chromaticity(3 * u / d, 2 * v / d);
    }

    private static double u(double t) {
        return (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t)
                / (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t);
    }

    private static double v(double t) {
        return (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t)
                / (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t);
    }
}
