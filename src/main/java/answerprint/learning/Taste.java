package answerprint.learning;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What this production's verdicts taught. While it is off nothing is learned and nothing follows.
 *
 * @param kinds by id; empty while nothing was taught
 */
public record Taste(boolean on, List<KindTaste> kinds) {
    public static final Taste OFF = new Taste(false, List.of());
    private static final double EVEN = 0.5;

    public Taste {
        kinds = List.copyOf(kinds);
    }

    /** How likely a yes to a proposal of this kind is, 0..1; even where nothing is known. */
    public double likely(String kind) {
        return kinds.stream()
                .filter(one -> on && one.kind().equals(kind))
                .mapToDouble(KindTaste::likely)
                .findFirst()
                .orElse(EVEN);
    }

    /** The share of its own strength that a proposal of this kind begins with; empty: as it comes. */
    public OptionalDouble strength(String kind) {
        return kinds.stream()
                .filter(one -> on && one.kind().equals(kind))
                .map(KindTaste::strength)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
