package answerprint.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one person for good, across productions. */
public record CrewMemberId(@JsonValue UUID value) {
    /** The machine itself: background work has no signed-in person. */
    public static final CrewMemberId MACHINE = new CrewMemberId(new UUID(0, 0));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CrewMemberId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CrewMemberId of(String text) {
        return new CrewMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
