package answerprint.work;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one order. */
public record OrderId(@JsonValue UUID value) {
    @JsonCreator
    public OrderId {}

    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
