package answerprint.correction;

/** The hints lead nowhere on this footage; the message is for the person who asked. */
public final class NothingToCorrect extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NothingToCorrect(String words) {
        super(words);
    }
}
