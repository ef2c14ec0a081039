package answerprint.learning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the verdicts on one kind say, and what follows: where it stands in the queue and how strong its next proposal begins.
 * Plain counting, so that it can be said in words; it decides nothing.
 *
 * @param wishes one number per verdict that speaks of strength, as a share of the kind's own beginning: 1 is as it comes
 * @param leastReason the reason given most with a no, or empty
 */
public record KindTaste(String kind, int yes, int no, List<Double> wishes, String leastReason) {
    /** Fewer verdicts than this say nothing about strength. */
    private static final int ENOUGH = 3;

    /** A share within this of 1 is left at 1: nobody turns a dial by less on purpose. */
    private static final double SAME = 0.1;

    /** A no for one of these asks for less: about a third less, as revisions take it. */
    private static final List<String> TOO_STRONG = List.of("too-clean", "changes-mood", "too-much-changed", "soft");

    private static final double WEAKER = 2.0 / 3;

    public KindTaste {
        wishes = List.copyOf(wishes);
    }

    /** What one verdict wishes of strength, as a share of the kind's own beginning; nothing when it does not speak of it. */
    static Optional<Double> wish(TasteExample example) {
        TasteExample.Strength strength = example.strength();
        if (strength == null || strength.initial() == 0) {
            return Optional.empty();
        }
        double share = strength.value() / strength.initial();
        if (example.wanted()) {
            return Optional.of(share);
        }
        return example.reasons().stream().anyMatch(TOO_STRONG::contains)
                ? Optional.of(share * WEAKER)
                : Optional.empty();
    }

    /** The share of its own strength that a next proposal of this kind begins with; empty while it stays as it comes. */
    public OptionalDouble strength() {
        if (wishes.size() < ENOUGH) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = wishes.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Math.abs(middle - 1) < SAME ? OptionalDouble.empty() : OptionalDouble.of(middle);
    }

    /** How likely a yes is, 0..1: the share of yes, held towards even while there are few verdicts (Laplace 1814). */
    public double likely() {
        return (yes + 1.0) / (yes + no + 2.0);
    }
}
