package answerprint.learning;

/** A person wants learning to stop. */
final class StopAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopAsked() {
        super("a person asked to stop", null, false, false);
    }
}
