package answerprint.bench;

/**
 * Which cases a row of many cases tries: those whose edit and recording hold these words. For looking at one fault again; a row
 * that was narrowed says nothing about its target.
 *
 * @param edit part of what is done, such as "flicker"; empty for everything
 * @param recording part of the recording's name; empty for every recording
 */
public record CaseWords(String edit, String recording) {
    /** Every case. */
    public static final CaseWords ANY = new CaseWords("", "");

    /**
     * @param words as they are written after {@code --case}: "EDIT@RECORDING", either side may be empty
     * @throws IllegalArgumentException when there is no @ in them
     */
    static CaseWords of(String words) {
        int at = words.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "--case is EDIT@RECORDING, such as flicker@cuts-bikes or @cuts-bikes, not " + words);
        }
        return new CaseWords(words.substring(0, at), words.substring(at + 1));
    }

    boolean takesEdit(String name) {
        return name.contains(edit);
    }

    boolean takesRecording(String item) {
        return item.contains(recording);
    }
}
