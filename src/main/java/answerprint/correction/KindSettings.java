package answerprint.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one kind as the room shows them and as {@link Assignment#settings()} stores them.
 *
 * @param version raised when a name changes its meaning; kept with every proposal
 */
public record KindSettings(int version, List<Dial> dials) {
    /** The name under which every kind that has one keeps how strong it is on the whole. */
    public static final String STRENGTH = "strength";

    public KindSettings {
        dials = List.copyOf(dials);
        if (dials.stream().map(Dial::name).distinct().count() != dials.size()) {
            throw new IllegalArgumentException("Two settings share a name");
        }
    }

    /** The dial under this name, if this kind has it. */
    public Optional<Dial> dial(String name) {
        return dials.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The value under this name, held within its range, or its default. */
    public double value(ObjectNode settings, String name) {
        Dial dial = dial(name).orElseThrow(() -> new IllegalArgumentException("No setting " + name));
        double value = settings.path(name).asDouble(dial.initial());
        return Math.clamp(value, dial.least(), dial.most());
    }

    /** What is wrong with these settings, in words for the person who set them; empty when all of them can be used. */
    public Optional<String> fault(ObjectNode settings) {
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            Optional<Dial> dial = dial(setting.getKey());
            if (dial.isEmpty()) {
                return Optional.of("There is no setting “" + setting.getKey() + "” here.");
            }
            double value = setting.getValue().asDouble(Double.NaN);
            if (!setting.getValue().isNumber()
                    || !(value >= dial.get().least() && value <= dial.get().most())) {
                return Optional.of("“%s” goes from %s to %s, not %s."
                        .formatted(
                                setting.getKey(),
                                plain(dial.get().least()),
                                plain(dial.get().most()),
                                setting.getValue().asText()));
            }
        }
        return Optional.empty();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /**
     * One number that a person may turn; its title is {@code correction.<kind>.<name>} in {@code messages.properties}.
     *
     * @param unit as shown behind the number: "px", "stops", "%", or empty
     * @param positions ids of what the numbers 0, 1, 2 … stand for, where it is a choice and no amount; their titles are
     *     {@code correction.<kind>.<name>.<position>}. Empty for an amount
     */
    public record Dial(
            String name, double least, double most, double step, double initial, String unit, List<String> positions) {
        public Dial {
            positions = List.copyOf(positions);
            if (!(least <= initial && initial <= most && step > 0)) {
                throw new IllegalArgumentException("Setting " + name + " has no sensible range");
            }
        }

        /** An amount. */
        public Dial(String name, double least, double most, double step, double initial, String unit) {
            this(name, least, most, step, initial, unit, List.of());
        }

        /** A choice of which the first is taken unless a person takes another. */
        public static Dial choice(String name, List<String> positions) {
            return new Dial(name, 0, positions.size() - 1.0, 1, 0, "", positions);
        }

        /** The nearest value that a person could have turned to. */
        public double nearest(double value) {
            double steps = Math.round((Math.clamp(value, least, most) - least) / step);
            return Math.clamp(
                    BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(step)).doubleValue() + least, least, most);
        }
    }
}
