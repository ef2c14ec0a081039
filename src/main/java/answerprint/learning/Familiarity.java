package answerprint.learning;

/**
 * Whether a finder knows the take that it looks through. Frames of a take that taught it were shown to it as bare: what it still
 * takes for a wire there seldom is the set's, so a line in a shot needs less. In a take that is new to it any straight thing may be
 * one that it was never shown, so a line needs more (decision 0172).
 */
public enum Familiarity {
    /** The finder learned from this take, among others, or found nothing new in it. */
    TAUGHT(0.6),
    /** It did not. */
    NEW(-0.4);

    private final double more;

    Familiarity(double more) {
        this.more = more;
    }

    boolean isTaught() {
        return this == TAUGHT;
    }

    /** Log odds that a line in a shot is given on top of what {@link WireVerdict#inShot} says of it. */
    double more() {
        return more;
    }
}
