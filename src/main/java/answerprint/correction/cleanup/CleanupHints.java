package answerprint.correction.cleanup;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be cleaned: {@code {"classes": ["dust", "dead-pixels"], "box": [x, y, width, height]}}. Without classes, all
 * that touch small places only; without a box, the whole picture. A class that changes whole pictures stands by itself.
 */
record CleanupHints(Set<DefectKind> kinds, Optional<Region> box) {
    private static final Set<DefectKind> USUAL = Set.of(DefectKind.DUST, DefectKind.DEAD_PIXELS, DefectKind.SCRATCHES);

    CleanupHints {
        kinds = Set.copyOf(kinds);
    }

    /** @throws NothingToCorrect for a class that there is not, or a box that is none */
    static CleanupHints of(ObjectNode hints) {
        Set<DefectKind> kinds = EnumSet.noneOf(DefectKind.class);
        for (JsonNode name : hints.path("classes")) {
            kinds.add(DefectKind.of(name.asText())
                    .orElseThrow(() -> new NothingToCorrect("Cleanup knows no “" + name.asText() + "”.")));
        }
        if (kinds.size() > 1 && kinds.stream().anyMatch(DefectKind::wholePicture)) {
            throw new NothingToCorrect(
                    "What changes whole pictures (repeated or dropped frames, bands, row noise, banding, jitter) is"
                            + " asked for by itself.");
        }
        return new CleanupHints(kinds.isEmpty() ? USUAL : kinds, box(hints.path("box")));
    }

    private static Optional<Region> box(JsonNode box) {
        if (box.isMissingNode() || box.isNull()) {
            return Optional.empty();
        }
        int[] sides = new int[4];
        String[] names = {"x", "y", "width", "height"};
        for (int i = 0; i < 4; i++) {
            sides[i] = (box.isArray() ? box.path(i) : box.path(names[i])).asInt(-1);
        }
        if (sides[0] < 0 || sides[1] < 0 || sides[2] <= 0 || sides[3] <= 0) {
            throw new NothingToCorrect("The box that was drawn is empty or lies outside the picture.");
        }
        return Optional.of(new Region(sides[0], sides[1], sides[2], sides[3]));
    }

    boolean wholePicture() {
        return kinds.stream().anyMatch(DefectKind::wholePicture);
    }

    /** The class that changes whole pictures, when one is asked for. */
    Optional<DefectKind> alone() {
        return kinds.stream().filter(DefectKind::wholePicture).findFirst();
    }

    /** Whether what is asked for gives the same pixels new values. */
    boolean grades() {
        return kinds.stream().anyMatch(DefectKind::grades);
    }

    boolean asks(DefectKind kind) {
        return kinds.contains(kind);
    }

    /** Whether the middle of this place is within what was drawn. */
    boolean holds(Region place) {
        return box.isEmpty() || box.get().contains(place.x() + place.width() / 2, place.y() + place.height() / 2);
    }
}
