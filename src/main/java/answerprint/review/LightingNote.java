package answerprint.review;

/**
 * A DP's light reading: what the picture in the matte should become, in the trade's units. Zero, or one for ratio and
 * saturation, changes nothing.
 *
 * @param stops exposure, -6 to 6; -0.5 halves a stop down
 * @param red printer points of red, -25 to 25; 7 points are near one stop of density
 * @param green printer points of green, -25 to 25
 * @param blue printer points of blue, -25 to 25
 * @param kelvin shift of the colour temperature, -6000 to 6000; positive is warmer
 * @param tint -100 (green) to 100 (magenta)
 * @param ratio factor of the key-to-fill contrast ratio, 0.25 to 4
 * @param saturation factor, 0 to 2
 */
public record LightingNote(
        double stops,
        double red,
        double green,
        double blue,
        double kelvin,
        double tint,
        double ratio,
        double saturation) {
    public LightingNote {
        within("stops", stops, -6, 6);
        within("red", red, -25, 25);
        within("green", green, -25, 25);
        within("blue", blue, -25, 25);
        within("kelvin", kelvin, -6000, 6000);
        within("tint", tint, -100, 100);
        within("ratio", ratio, 0.25, 4);
        within("saturation", saturation, 0, 2);
    }

    /** A note of exposure alone. */
    public static LightingNote stops(double stops) {
        return new LightingNote(stops, 0, 0, 0, 0, 0, 1, 1);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("A lighting note's %s goes from %s to %s.".formatted(name, least, most));
        }
    }
}
