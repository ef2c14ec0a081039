package answerprint.bench;

/** A folder holds nothing that a row can measure. The message says what the row needs; nothing is met by that, nor missed. */
final class NoSuchFootage extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param needs "a clip of 49 frames without a cut" */
    NoSuchFootage(String needs) {
        super("needs " + needs);
    }
}
