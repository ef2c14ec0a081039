package answerprint.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The settings of one kind as the room shows them and as {@link Assignment#settings()} stores them.
 *
 * @param version raised when a name changes its meaning; kept with every proposal
 */
public record KindSettings(int version, List<Dial> dials) {
    public KindSettings {
        dials = List.copyOf(dials);
        if (dials.stream().map(Dial::name).distinct().count() != dials.size()) {
            throw new IllegalArgumentException("Two settings share a name");
        }
    }

    /** The value under this name, held within its range, or its default. */
    public double value(ObjectNode settings, String name) {
        Dial dial = dials.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No setting " + name));
        double value = settings.path(name).asDouble(dial.initial());
        return Math.clamp(value, dial.least(), dial.most());
    }

    /**
     * One number that a person may turn; its title is {@code correction.<kind>.<name>} in {@code messages.properties}.
     *
     * @param unit as shown behind the number: "px", "stops", "%", or empty
     */
    public record Dial(String name, double least, double most, double step, double initial, String unit) {
        public Dial {
            if (!(least <= initial && initial <= most && step > 0)) {
                throw new IllegalArgumentException("Setting " + name + " has no sensible range");
            }
        }
    }
}
