package answerprint.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What can be named to a partner. The ids are frozen: they stand in the database. */
public enum Named {
    TAKE("take"),
    PROPOSAL("proposal");

    private final String id;

    Named(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if nothing of this id can be named */
    @JsonCreator
    public static Named of(String id) {
        return Arrays.stream(values())
                .filter(named -> named.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Nothing called " + id + " can be named to a partner."));
    }
}
