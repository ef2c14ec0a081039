package answerprint.correction.objectremoval;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was drawn on one frame. In the hints, plate pixels:
 *
 * <pre>{@code {"keys": [{"frame": 12, "box": [x, y, width, height]},
 *           {"frame": 40, "polygon": [[x, y], …], "object": 1},
 *           {"frame": 70, "gone": true}],
 *  "shadow": [{"frame": 12, "polygon": [[x, y], …]}]}}</pre>
 *
 * <p>Keys with the same {@code object} number (1 when absent) show the same thing; {@code gone} says that it is not in the picture
 * on that frame. A shadow or reflection is drawn the same way, and follows its own keys.
 *
 * @param object shadows count from 1000
 * @param frame ABS
 * @param outline empty when the object is gone
 */
record ObjectKey(int object, int frame, Optional<Outline> outline) {
    private static final int SHADOWS = 1000;
    private static final int MOST_CORNERS = 400;

    boolean shadow() {
        return object >= SHADOWS;
    }

    /** @param otherwise the frame that is meant where the hints name none */
    static List<ObjectKey> of(ObjectNode hints, int otherwise) {
        List<ObjectKey> keys = new ArrayList<>();
        for (JsonNode node : hints.path("keys")) {
            keys.add(key(node, otherwise, node.path("object").asInt(1)));
        }
        for (JsonNode node : hints.path("shadow")) {
            keys.add(key(node, otherwise, SHADOWS + node.path("object").asInt(1)));
        }
        if (keys.stream().noneMatch(key -> key.outline.isPresent() && !key.shadow())) {
            throw new NothingToCorrect("Nothing was drawn: put a box or an outline round the object on one frame.");
        }
        return keys;
    }

    private static ObjectKey key(JsonNode node, int otherwise, int object) {
        int frame = node.path("frame").asInt(otherwise);
        if (node.path("gone").asBoolean(false)) {
            return new ObjectKey(object, frame, Optional.empty());
        }
        return new ObjectKey(object, frame, Optional.of(node.has("box") ? box(node.path("box")) : polygon(node)));
    }

    private static Outline box(JsonNode box) {
        Region region = box.isArray()
                ? new Region(
                        box.path(0).asInt(),
                        box.path(1).asInt(),
                        Math.max(0, box.path(2).asInt()),
                        Math.max(0, box.path(3).asInt()))
                : new Region(
                        box.path("x").asInt(),
                        box.path("y").asInt(),
                        Math.max(0, box.path("width").asInt()),
                        Math.max(0, box.path("height").asInt()));
        if (region.width() < 2 || region.height() < 2) {
            throw new NothingToCorrect("A box round an object has at least 2 pixels a side.");
        }
        return Outline.of(region);
    }

    private static Outline polygon(JsonNode node) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (JsonNode point : node.path("polygon")) {
            x.add(point.isArray() ? point.path(0).asDouble() : point.path("x").asDouble());
            y.add(point.isArray() ? point.path(1).asDouble() : point.path("y").asDouble());
        }
        if (x.size() < 3 || x.size() > MOST_CORNERS) {
            throw new NothingToCorrect("An outline has 3 to " + MOST_CORNERS + " corners, not " + x.size() + ".");
        }
        return new Outline(x, y);
    }
}
