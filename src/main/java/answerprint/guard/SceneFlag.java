package answerprint.guard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why everything that alters a person in a scene needs leave. The ids are frozen: they stand in the database. */
public enum SceneFlag {
    NUDITY("nudity"),
    MINORS("minors");

    private final String id;

    SceneFlag(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if none has this id */
    @JsonCreator
    public static SceneFlag of(String id) {
        return Arrays.stream(values())
                .filter(flag -> flag.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A scene is marked nudity or minors, not “" + id + "”."));
    }
}
