package answerprint.picture;

/** The media may be whole, but it is of a kind that is not taken here. */
public final class UnsupportedFormat extends MediaException {
    private static final long serialVersionUID = 1L;

    public UnsupportedFormat(String words) {
        super(words, null);
    }
}
