package answerprint.colour;

/** CIE 1931 x, y of a light or a primary. */
public record Chromaticity(double x, double y) {

    public static final Chromaticity D65 = new Chromaticity(0.3127, 0.3290);
    public static final Chromaticity D60_ACES = new Chromaticity(0.32168, 0.33767);

    /** XYZ with Y = 1. */
    public Triple xyz() {
        return new Triple(x / y, 1, (1 - x - y) / y);
    }
}
