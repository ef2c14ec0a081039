package answerprint.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one production for good. */
public record ProductionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProductionId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ProductionId of(String text) {
        return new ProductionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
