package answerprint.correction.lightingmatch;

import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.LightAsk;
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
 * What a lighting match is asked: {@code {"hero": take, "notes": [{"ask": …, "areas": […]}], "like": cdl}}, all optional.
 *
 * @param heroId the take whose light is wanted, or empty text for the first of the set-up
 * @param notes lighting notes in the order in which they were given
 * @param like the CDL approved for another take of the set-up, to fall back on
 */
record MatchHints(String heroId, List<LightAsk> notes, Optional<CdlSpan> like) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

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
        return new MatchHints(hints.path("hero").asText(""), notes, LightRippling.read(hints.path("like")));
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
        return new MatchHints(heroId, all, like);
    }

    /** All notes for the whole matte as one trim, each in the light that the ones before it left. */
    LightTrim trim(Encoding plate) {
        return LightAsk.trim(notes, plate);
    }
}
