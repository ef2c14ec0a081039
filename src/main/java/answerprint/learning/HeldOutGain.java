package answerprint.learning;

/**
 * What something that was learned is worth on frames that it was not learned from.
 *
 * @param without what is left over without it
 * @param with what is left over with it, in the same unit
 * @param judged on how many places
 * @param used whether it is worth using
 */
public record HeldOutGain(double without, double with, int judged, boolean used) {
    /** Nothing to judge on. */
    public static final HeldOutGain NONE = new HeldOutGain(0, 0, 0, false);

    /** Fewer places than this tell nothing. */
    private static final int ENOUGH = 60;
    /** What must be gained, share. */
    private static final double WORTH = 0.05;

    /** @param plausible whether a lens can be like that */
    static HeldOutGain of(double without, double with, int judged, boolean plausible) {
        return new HeldOutGain(without, with, judged, plausible && judged >= ENOUGH && with < (1 - WORTH) * without);
    }
}
