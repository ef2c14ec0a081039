package answerprint.take;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one take for good. */
public record TakeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TakeId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TakeId of(String text) {
        return new TakeId(UUID.fromString(text));
    }

    public static TakeId random() {
        return new TakeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
