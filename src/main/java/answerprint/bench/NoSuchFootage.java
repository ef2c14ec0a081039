package answerprint.bench;

/** A folder holds nothing that a row can measure. */
final class NoSuchFootage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String needed;

    /** @param needed "a clip of 49 frames without a cut" */
    NoSuchFootage(String needed) {
        super("needs " + needed);
        this.needed = needed;
    }

    String needed() {
        return needed;
    }
}
