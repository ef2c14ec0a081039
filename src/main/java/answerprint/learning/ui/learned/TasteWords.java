package answerprint.learning.ui.learned;

import answerprint.learning.KindTaste;
import answerprint.learning.Taste;
import answerprint.shell.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** A production's taste as people say it: "You mostly weaken denoise by a third." */
final class TasteWords {
    private static final double NEAR = 0.04;

    private TasteWords() {}

    /** One line a kind, what is most likely wanted first. */
    static List<String> of(Taste taste) {
        return taste.kinds().stream()
                .sorted(Comparator.comparingDouble(KindTaste::likely).reversed().thenComparing(KindTaste::kind))
                .map(TasteWords::line)
                .toList();
    }

    private static String line(KindTaste kind) {
        String title = Words.of("correction." + kind.kind() + ".title");
        List<String> parts = new ArrayList<>();
        parts.add(Words.of("taste.counts", title, kind.yes(), kind.yes() + kind.no()));
        OptionalDouble strength = kind.strength();
        if (strength.isPresent()) {
            double share = strength.getAsDouble();
            parts.add(Words.of(share < 1 ? "taste.weaker" : "taste.stronger", title, by(Math.abs(share - 1))));
        }
        if (!kind.leastReason().isEmpty()) {
            parts.add(Words.of("taste.reason", Words.of("reason." + kind.leastReason())));
        }
        return String.join(" ", parts);
    }

    private static String by(double part) {
        if (Math.abs(part - 1.0 / 3) < NEAR) {
            return Words.of("taste.third");
        }
        if (Math.abs(part - 0.25) < NEAR) {
            return Words.of("taste.quarter");
        }
        return Math.abs(part - 0.5) < NEAR ? Words.of("taste.half") : Math.round(100 * part) + " %";
    }
}
