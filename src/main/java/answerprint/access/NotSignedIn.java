package answerprint.access;

/** Nobody is signed in; answers 401. */
public final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("Please log in first.");
    }
}
