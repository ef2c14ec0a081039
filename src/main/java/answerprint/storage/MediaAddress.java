package answerprint.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a stored file is known by: the SHA-256 of all its bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record MediaAddress(@JsonValue String sha256) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public MediaAddress {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
