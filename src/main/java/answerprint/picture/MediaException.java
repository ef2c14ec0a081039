package answerprint.picture;

import org.jspecify.annotations.Nullable;

/** Media that cannot be read or written; its message is for the user. */
public abstract sealed class MediaException extends RuntimeException permits UnreadableMedia, UnsupportedFormat {
    private static final long serialVersionUID = 1L;

    MediaException(String words, @Nullable Throwable cause) {
        super(words, cause);
    }

    /** The reason in the user's words. */
    public String words() {
        String message = getMessage();
        return message == null ? "the media could not be read" : message;
    }
}
