package answerprint.correction;

/** Numbers that run from nothing to all. */
final class Shares {
    private Shares() {}

    static void require(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A " + what + " runs from 0 to 1, not " + value);
        }
    }
}
