package answerprint.access;

/** What was asked for does not exist, or is not for the one who asks; both answer 404 in the same words. */
public final class NotFoundHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundHere() {
        super("There is nothing here by that name.");
    }
}
