package answerprint.correction.lightingmatch;

import answerprint.correction.Assignment;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.LightAsk;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An approved match as another take of the set-up wants it: the same hero, strength and notes, fitted anew to that take's own
 * pixels, with the approved grade to fall back on. What was drawn belongs to the approved take's framing and stays there.
 */
final class LightRippling {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] NAMES = {"slope", "offset", "power"};

    private LightRippling() {}

    /** Empty for the hero itself, and where no hero was matched. */
    static Optional<Assignment> of(Assignment approved, ObjectNode fitted, UUID sibling, FrameRange frames) {
        MatchHints hints = MatchHints.read(approved.hints());
        String hero = hints.heroId().isEmpty() ? fitted.path("hero").asText("") : hints.heroId();
        if (hero.isEmpty() || hero.equals(sibling.toString())) {
            return Optional.empty();
        }
        List<LightAsk> whole =
                hints.notes().stream().filter(LightAsk::everywhere).toList();
        ObjectNode next = JSON.createObjectNode().put("hero", hero);
        if (!whole.isEmpty()) {
            next.set("notes", JSON.valueToTree(whole));
        }
        if (read(fitted.path("cdl")).isPresent()) {
            next.set("like", fitted.path("cdl").deepCopy());
        }
        return Optional.of(new Assignment(
                LightingMatch.KIND,
                sibling,
                frames,
                next,
                approved.settings(),
                List.of(),
                approved.seed() ^ sibling.getMostSignificantBits()));
    }

    /** A CDL as {@link LightingRender} writes it among its parameters; empty when there is none. */
    static Optional<CdlSpan> read(JsonNode cdl) {
        double[] p = CdlSpan.identity().p();
        for (int i = 0; i < NAMES.length; i++) {
            if (!(cdl.path(NAMES[i]) instanceof ArrayNode three) || three.size() != 3) {
                return Optional.empty();
            }
            for (int c = 0; c < 3; c++) {
                p[3 * i + c] = three.path(c).asDouble();
            }
        }
        p[9] = cdl.path("saturation").asDouble(1);
        return Optional.of(new CdlSpan(p).plus(new double[CdlSpan.SIZE]));
    }
}
