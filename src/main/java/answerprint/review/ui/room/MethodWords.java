package answerprint.review.ui.room;

import answerprint.correction.HoldOut;
import answerprint.shell.Words;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why the machine chose what it chose: how its methods did on known pixels, and what it found, in words. */
final class MethodWords {
    private static final int METHODS_NAMED = 4;
    private static final int PLACES_NAMED = 3;

    private MethodWords() {}

    /**
     * The methods that were tried, the chosen one first, then by their error: "blend 1.2, nearest neighbour 2.0". Empty when none
     * was tried. Errors as the kind measures them.
     */
    static Optional<String> tried(List<HoldOut> holdOuts) {
        List<String> said = holdOuts.stream()
                .filter(tried -> tried.samples() > 0)
                .sorted(Comparator.comparing((HoldOut tried) -> !tried.chosen()).thenComparingDouble(HoldOut::error))
                .limit(METHODS_NAMED)
                .map(tried -> tried.method() + " " + String.format(Locale.ROOT, "%.3g", tried.error()))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** The defects that were found, by kind, with the first places of each: "Dust 14 (f1003, f1010, f1011 …)". */
    static List<String> defects(ObjectNode parameters) {
        List<String> lines = new ArrayList<>();
        parameters.path("counts").properties().forEach(count -> {
            Set<String> places = new LinkedHashSet<>();
            for (JsonNode defect : parameters.path("defects")) {
                if (defect.path("kind").asText().equals(count.getKey())) {
                    places.add(EvidenceWords.frm(
                            FrameRange.single(defect.path("frame").asInt())));
                }
            }
            lines.add(Words.of("defect." + count.getKey()) + " "
                    + count.getValue().asInt() + named(places));
        });
        return lines;
    }

    private static String named(Set<String> places) {
        if (places.isEmpty()) {
            return "";
        }
        String first = String.join(", ", places.stream().limit(PLACES_NAMED).toList());
        return " (" + first + (places.size() > PLACES_NAMED ? " …)" : ")");
    }
}
