package answerprint.picture;

import org.jspecify.annotations.Nullable;

/** The media is damaged, or ends too early, or the box had to stop. */
public final class UnreadableMedia extends MediaException {
    private static final long serialVersionUID = 1L;

    public UnreadableMedia(String words) {
        super(words, null);
    }

    public UnreadableMedia(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
