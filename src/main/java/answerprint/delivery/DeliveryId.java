package answerprint.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one delivery for good. */
public record DeliveryId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    static DeliveryId random() {
        return new DeliveryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
