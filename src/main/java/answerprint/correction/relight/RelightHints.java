package answerprint.correction.relight;

import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.PrinterPoints;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a relight is asked, all of it optional:
 *
 * <pre>{@code
 * {"reference": {"take": uuid, "frame": 0},     a frame of another take of the set-up that shows the wanted light
 *  "at": 12,                                    the frame of this take that it shows; without it the likest is taken
 *  "windows": [{"frame": 12, "ellipse": {"x": 10, "y": 10, "width": 90, "height": 60},
 *               "exposure": 0.5, "points": [0, 0, 0], "fromKelvin": 5600, "kelvin": 4300, "tint": 0, "falloff": 50},
 *              {"frame": 12, "polygon": [[x, y], [x, y], [x, y]], …}],
 *  "notes": [{"ask": …, "areas": []}]}
 * }</pre>
 *
 * @param windows in the order in which they were drawn
 * @param notes for the whole picture
 */
record RelightHints(Optional<Reference> reference, OptionalInt at, List<SoftWindow> windows, List<LightAsk> notes) {
    static final double MOST_STOPS = 2;
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final int DAYLIGHT = 5_600;

    /** A frame of another take, ABS. */
    record Reference(UUID take, int frame) {}

    RelightHints {
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }

    boolean asksForNothing() {
        return reference.isEmpty() && windows.isEmpty() && notes.isEmpty();
    }

    /** @throws NothingToCorrect in words for the person who asked, when the hints are not of this shape */
    static RelightHints read(ObjectNode hints) {
        try {
            List<SoftWindow> windows = new ArrayList<>();
            for (JsonNode window : hints.path("windows")) {
                windows.add(window(window));
            }
            List<LightAsk> notes = new ArrayList<>();
            for (JsonNode note : hints.path("notes")) {
                notes.add(JSON.treeToValue(note, LightAsk.class));
            }
            OptionalInt at =
                    hints.path("at").isInt() ? OptionalInt.of(hints.path("at").asInt()) : OptionalInt.empty();
            return new RelightHints(reference(hints.path("reference")), at, windows, notes);
        } catch (JsonProcessingException e) {
            throw new NothingToCorrect("A lighting note cannot be read: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new NothingToCorrect("This relight cannot be read: " + e.getMessage());
        }
    }

    private static Optional<Reference> reference(JsonNode node) {
        return node.isMissingNode() || node.isNull()
                ? Optional.empty()
                : Optional.of(new Reference(
                        UUID.fromString(node.path("take").asText()),
                        node.path("frame").asInt(0)));
    }

    private static SoftWindow window(JsonNode node) {
        double exposure = node.path("exposure").asDouble(0);
        if (!(Math.abs(exposure) <= MOST_STOPS)) {
            throw new IllegalArgumentException("a window gives or takes at most 2 stops, not " + exposure);
        }
        JsonNode points = node.path("points");
        double from = node.path("fromKelvin").asDouble(DAYLIGHT);
        LightingNote ask = LightingNote.NONE
                .withStops(exposure)
                .withPoints(new PrinterPoints(
                        points.path(0).asDouble(0),
                        points.path(1).asDouble(0),
                        points.path(2).asDouble(0)))
                .withLight(
                        new LightColour(from, node.path("fromTint").asDouble(0)),
                        new LightColour(
                                node.path("kelvin").asDouble(from),
                                node.path("tint").asDouble(0)));
        double falloff = node.path("falloff").asDouble(-100) / 100;
        return new SoftWindow(node.path("frame").asInt(0), shape(node), ask, Math.min(falloff, 1));
    }

    private static WindowShape shape(JsonNode node) {
        JsonNode box = node.path("ellipse");
        if (!box.isMissingNode()) {
            Region region = new Region(
                    box.path("x").asInt(),
                    box.path("y").asInt(),
                    box.path("width").asInt(),
                    box.path("height").asInt());
            if (region.width() < 4 || region.height() < 4) {
                throw new IllegalArgumentException("a window is at least 4 pixels wide and high");
            }
            return new WindowShape.Ellipse(region);
        }
        List<double[]> outline = new ArrayList<>();
        for (JsonNode point : node.path("polygon")) {
            outline.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()});
        }
        if (outline.size() < 3) {
            throw new IllegalArgumentException("a window is an ellipse, or a polygon of three points or more");
        }
        return new WindowShape.Polygon(outline);
    }
}
