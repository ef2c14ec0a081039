package answerprint.access;

/** A member of the production lacks the right; answers 403. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String words) {
        super(words);
    }

    static Forbidden lacking(Permission permission) {
        return new Forbidden("Your role on this production may not " + permission.words() + ".");
    }
}
