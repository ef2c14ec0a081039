package answerprint.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The permanent id of a kind of correction, such as {@code wire-removal}: lower-case words joined by hyphens. It stands in
 * the database and in delivered papers, so it is spelled out and frozen by a test.
 */
public record CorrectionKind(@JsonValue String id) {
    private static final Pattern SPELLING = Pattern.compile("[a-z]+(-[a-z]+)*");

    public CorrectionKind {
        if (id.length() > 40 || !SPELLING.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a kind of correction: " + id);
        }
    }

    /** @throws IllegalArgumentException when the words cannot be an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CorrectionKind of(String id) {
        return new CorrectionKind(id);
    }

    /** The key under which {@code messages.properties} holds the title, e.g. {@code correction.wire-removal.title}. */
    public String titleKey() {
        return "correction." + id + ".title";
    }

    @Override
    public String toString() {
        return id;
    }
}
