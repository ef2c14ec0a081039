package answerprint.picture;

import answerprint.colour.Encoding;

/**
 * A file that does not say what its numbers mean is read by an assumption, and a person is asked: the finding stands with the take
 * until someone says the encoding.
 */
public final class AssumedEncoding {
    private static final String ASKED = "Say what it is if it is something else.";

    private AssumedEncoding() {}

    /**
     * The question in the user's words.
     *
     * @param silence what the file does not say, a sentence without its end
     */
    public static String finding(String silence, Encoding assumed) {
        return silence + "; it is read as " + assumed.id() + ". " + ASKED;
    }

    /** Whether a finding is this question. */
    public static boolean asks(String finding) {
        return finding.endsWith(ASKED);
    }
}
