package answerprint.colour;

/**
 * What a DP asks of the light, in the trade's units.
 *
 * @param stops exposure, -4..4; minus is darker
 * @param points printer points per channel
 * @param from the light as it looks now
 * @param to the light as it should look; lower kelvin is warmer
 * @param ratioFrom key to fill as it is, 1.1..64: 4 stands for 4:1
 * @param ratioTo key to fill as it should be, 1..64
 * @param saturation 0 is grey, 1 unchanged, at most 3
 */
public record LightingNote(
        double stops,
        PrinterPoints points,
        LightColour from,
        LightColour to,
        double ratioFrom,
        double ratioTo,
        double saturation) {

    private static final LightColour DAYLIGHT = new LightColour(5_600, 0);

    /** Asks for nothing. */
    public static final LightingNote NONE = new LightingNote(0, PrinterPoints.NONE, DAYLIGHT, DAYLIGHT, 4, 4, 1);

    public LightingNote {
        if (!(Math.abs(stops) <= 4)) {
            throw new IllegalArgumentException("A lighting note asks for -4 to 4 stops, not " + stops);
        }
        if (!(ratioFrom >= 1.1 && ratioFrom <= 64) || !(ratioTo >= 1 && ratioTo <= 64)) {
            throw new IllegalArgumentException("Lighting ratios go from 1:1 to 64:1");
        }
        if (!(saturation >= 0 && saturation <= 3)) {
            throw new IllegalArgumentException("Saturation goes from 0 to 3, not " + saturation);
        }
    }

    public LightingNote withStops(double stops) {
        return new LightingNote(stops, points, from, to, ratioFrom, ratioTo, saturation);
    }

    public LightingNote withPoints(PrinterPoints points) {
        return new LightingNote(stops, points, from, to, ratioFrom, ratioTo, saturation);
    }

    public LightingNote withLight(LightColour from, LightColour to) {
        return new LightingNote(stops, points, from, to, ratioFrom, ratioTo, saturation);
    }

    public LightingNote withRatio(double ratioFrom, double ratioTo) {
        return new LightingNote(stops, points, from, to, ratioFrom, ratioTo, saturation);
    }

    public LightingNote withSaturation(double saturation) {
        return new LightingNote(stops, points, from, to, ratioFrom, ratioTo, saturation);
    }

    /** Whether anything is asked for. */
    public boolean asksForSomething() {
        return !trim(Encoding.REC709).equals(LightTrim.NONE);
    }

    /**
     * The arithmetic that carries this note out on a plate of that encoding.
     *
     * <p>Stops, points and light colour become gains. A ratio becomes a contrast in log light round mid grey: from 4:1
     * to 2:1 is ln 2 / ln 4 = 0.5, which brings key and fill of 4:1 to 2:1 exactly.
     */
    public LightTrim trim(Encoding plate) {
        Triple gains = points.gains().times(StrictMath.pow(2, stops));
        if (!from.equals(to)) {
            gains = gains.times(from.gainsTowards(to, plate.gamut()));
        }
        double contrast = ratioFrom == ratioTo ? 1 : StrictMath.log(ratioTo) / StrictMath.log(ratioFrom);
        return new LightTrim(gains, contrast, plate.curve().grey(), saturation);
    }

    /** In words, as it stands in a proposal's list of answered notes: "-0.5 stop, red +3 points". */
    public String words() {
        return LightingWords.of(this);
    }
}
