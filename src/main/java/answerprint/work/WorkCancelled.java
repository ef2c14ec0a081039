package answerprint.work;

/** A person cancelled the order while it ran; thrown by {@link Progress} and caught by the engine. */
public final class WorkCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkCancelled() {
        super("cancelled by a person");
    }
}
