package answerprint.interchange;

/** A file of the trade that cannot be read; the message says what was found and where, in the user's words. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    UnreadableDocument(String kind, String what) {
        super(kind + ": " + what);
        this.kind = kind;
    }

    UnreadableDocument(String kind, String what, Throwable cause) {
        super(kind + ": " + what, cause);
        this.kind = kind;
    }

    /** What the file was read as: "ALE", "CDL", "Cube", "EXR". */
    public String kind() {
        return kind;
    }

    /** {@code text} made fit for a message: short, on one line. */
    static String shown(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "…";
    }
}
