package answerprint.correction.lightingmatch;

import answerprint.correction.repair.light.LightAsk;
import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.colour.Triple;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a lighting match is asked: {@code {"hero": take, "notes": [{"ask": …, "areas": […]}]}}, both optional.
 *
 * @param heroId the take whose light is wanted, or empty text for the first of the set-up
 * @param notes lighting notes in the order in which they were given
 */
record MatchHints(String heroId, List<LightAsk> notes) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final double MOST_SATURATION = 3;

    MatchHints {
        notes = List.copyOf(notes);
    }

    /** @throws IllegalArgumentException when the hints are not of this shape */
    static MatchHints read(ObjectNode hints) {
        List<LightAsk> notes = new ArrayList<>();
        try {
            for (JsonNode note : hints.path("notes")) {
                notes.add(JSON.treeToValue(note, LightAsk.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A lighting note among the hints cannot be read", e);
        }
        return new MatchHints(hints.path("hero").asText(""), notes);
    }

    /** The same hints as JSON, other names of {@code previous} kept. */
    ObjectNode into(ObjectNode previous) {
        ObjectNode out = previous.deepCopy();
        if (!heroId.isEmpty()) {
            out.put("hero", heroId);
        }
        out.set("notes", JSON.valueToTree(notes));
        return out;
    }

    Optional<UUID> hero() {
        return heroId.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(heroId));
    }

    /** These hints with one more note: what a next version is made from. */
    MatchHints answering(LightAsk note) {
        List<LightAsk> all = new ArrayList<>(notes);
        all.add(note);
        return new MatchHints(heroId, all);
    }

    /** All notes for the whole matte as one trim, each in the light that the ones before it left. */
    LightTrim trim(Encoding plate) {
        LightTrim trim = new LightTrim(Triple.ONE, 1, plate.curve().grey(), 1);
        for (LightAsk note : notes) {
            if (note.everywhere()) {
                trim = then(trim, note.ask().trim(plate));
            }
        }
        return trim.equals(new LightTrim(Triple.ONE, 1, plate.curve().grey(), 1)) ? LightTrim.NONE : trim;
    }

    /**
     * One trim for two in a row. Exact while the first leaves saturation alone or the second is exposure only, which is
     * how notes come; otherwise the second's gains act before the first's saturation.
     */
    static LightTrim then(LightTrim first, LightTrim second) {
        double bend = Math.max(first.contrast(), 0.05);
        Triple gains = first.gains().times(second.gains().map(g -> StrictMath.pow(g, 1 / bend)));
        return new LightTrim(
                gains,
                Math.min(first.contrast() * second.contrast(), 50),
                first.pivot(),
                Math.min(first.saturation() * second.saturation(), MOST_SATURATION));
    }
}
