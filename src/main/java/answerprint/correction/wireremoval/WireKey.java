package answerprint.correction.wireremoval;

import answerprint.correction.NothingToCorrect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A wire as it was drawn on one frame. In the hints: {@code {"wires": [{"frame": 12, "points": [[x, y], …], "wire": 1}]}}, plate
 * pixels; the same {@code wire} number on another frame is a second drawing of the same wire.
 *
 * @param frame ABS
 * @param points at least two, in order along the wire
 */
record WireKey(int wire, int frame, List<Point> points) {
    /** A place in the plate, pixels from the top left. */
    record Point(double x, double y) {}

    WireKey {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new NothingToCorrect("Draw at least two points on the wire.");
        }
    }

    /** @param otherwise the frame that is meant where the hints name none */
    static List<WireKey> of(ObjectNode hints, int otherwise) {
        List<WireKey> keys = new ArrayList<>();
        JsonNode wires = hints.has("wires")
                ? hints.path("wires")
                : JsonNodeFactory.instance.arrayNode().add(hints);
        int number = 0;
        for (JsonNode wire : wires) {
            keys.add(new WireKey(
                    wire.path("wire").asInt(1000 + number++), wire.path("frame").asInt(otherwise), points(wire)));
        }
        if (keys.isEmpty()) {
            throw new NothingToCorrect("No wire was drawn: put two to five points on it on one frame.");
        }
        return keys;
    }

    /** The points of a drawing, each an array or an object of x and y. */
    static List<Point> points(JsonNode drawing) {
        List<Point> points = new ArrayList<>();
        for (JsonNode point : drawing.path("points")) {
            points.add(
                    point.isArray()
                            ? new Point(point.path(0).asDouble(), point.path(1).asDouble())
                            : new Point(
                                    point.path("x").asDouble(), point.path("y").asDouble()));
        }
        return points;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("wire", wire).put("frame", frame);
        var array = node.putArray("points");
        points.forEach(p -> array.addArray().add(Math.round(p.x * 10) / 10.0).add(Math.round(p.y * 10) / 10.0));
        return node;
    }
}
