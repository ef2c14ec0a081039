package answerprint.delivery;

/** What is about to be delivered is not what was signed; the words say what differs, for the people who signed. */
final class NotAsSigned extends Exception {
    private static final long serialVersionUID = 1L;

    NotAsSigned(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
