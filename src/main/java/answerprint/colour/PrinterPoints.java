package answerprint.colour;

/**
 * Printer lights per channel, as a DP and a colour timer count them: plus is brighter in that channel.
 *
 * <p>One point is 1/12 stop of light, 0.025 in log10 exposure (Dominic Case, "Film Technology in Post Production",
 * Focal Press 2001; Richard Kirk, "Standard Colour Spaces", FilmLight 2010). It acts here on scene-linear light. On a
 * film negative of gamma 0.6 a stop in the scene needed only about 7 points; that convention is not used.
 *
 * @param red points, -48..48
 * @param green points, -48..48
 * @param blue points, -48..48
 */
public record PrinterPoints(double red, double green, double blue) {

    public static final PrinterPoints NONE = new PrinterPoints(0, 0, 0);
    public static final int POINTS_IN_STOP = 12;
    private static final double MOST = 48;

    public PrinterPoints {
        if (!(Math.abs(red) <= MOST) || !(Math.abs(green) <= MOST) || !(Math.abs(blue) <= MOST)) {
            throw new IllegalArgumentException("Printer points go from -48 to 48 in each channel");
        }
    }

    /** Factors on scene-linear red, green and blue: +12 points doubles. */
    public Triple gains() {
        return new Triple(gain(red), gain(green), gain(blue));
    }

    private static double gain(double points) {
        return StrictMath.pow(2, points / POINTS_IN_STOP);
    }
}
