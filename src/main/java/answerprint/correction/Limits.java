package answerprint.correction;

/**
 * How far a kind may go before a guard speaks up.
 *
 * @param share the largest share of a picture that it may touch, 0..1; beyond it the matte guard stops the proposal
 * @param stops the largest change of exposure that 99 of 100 changed pixels may see; beyond it permission is needed
 * @param skinHueDegrees how far the hue of skin may turn; beyond it permission is needed
 * @param grainMayFall whether it is this kind's work to lower grain, so that less of it than the plate has is told and passes
 */
public record Limits(double share, double stops, double skinHueDegrees, boolean grainMayFall) {
    public Limits {
        Shares.require(share, "share");
        if (!(stops >= 0 && skinHueDegrees >= 0)) {
            throw new IllegalArgumentException("A limit is not below 0");
        }
    }

    /** For kinds that keep the plate's grain. */
    public Limits(double share, double stops, double skinHueDegrees) {
        this(share, stops, skinHueDegrees, false);
    }

    /** The same for a kind whose work it is to lower grain. */
    public Limits loweringGrain() {
        return new Limits(share, stops, skinHueDegrees, true);
    }

    /** For kinds that put other pixels there: exposure and hue say nothing about them. */
    public static Limits replacing(double share) {
        return new Limits(share, Double.MAX_VALUE, 180);
    }
}
