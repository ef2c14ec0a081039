package answerprint.correction.wireremoval;

import answerprint.correction.NothingToCorrect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Wires' shadows as they were marked. In the hints: {@code {"shadows": [{"shadow": 1, "frame": 12, "points": [[x, y], …]}]}}, or
 * with a {@code "box": [x, y, width, height]} that the shadow runs through in the place of points, plate pixels. The same number
 * on another frame is a second mark of the same shadow.
 */
final class ShadowKeys {
    static final String SHADOWS = "shadows";
    private static final int BOX = 4;

    private ShadowKeys() {}

    static boolean asked(ObjectNode hints) {
        return !hints.path(SHADOWS).isEmpty();
    }

    /**
     * @param otherwise the frame that is meant where the hints name none
     * @param tracker of shadows, which looks for boxed ones
     * @param wires whose shadows they are
     * @throws NothingToCorrect when a box shows no shadow
     */
    static List<WireKey> of(ObjectNode hints, int otherwise, WireTracker tracker, List<WireTrack> wires) {
        List<WireKey> keys = new ArrayList<>();
        for (JsonNode node : hints.path(SHADOWS)) {
            int frame = node.path("frame").asInt(otherwise);
            int number = node.path("shadow").asInt(1000 + keys.size());
            JsonNode box = node.path("box");
            List<WireKey.Point> points =
                    box.size() == BOX ? tracker.shadowIn(numbers(box), frame, wires) : WireKey.points(node);
            keys.add(new WireKey(number, frame, points));
        }
        return keys;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.path(i).asDouble();
        }
        return numbers;
    }

    /** A shadow marked by points on the wire's own frame. */
    static void put(ObjectNode hints, int frame, List<WireKey.Point> points) {
        ObjectNode node = new WireKey(next(hints), frame, points).json();
        hints.withArray("/" + SHADOWS).add(node.<ObjectNode>set("shadow", node.remove("wire")));
    }

    /** A shadow somewhere in a box. */
    static void putBox(ObjectNode hints, int frame, int x, int y, int width, int height) {
        hints.withArray("/" + SHADOWS)
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("shadow", next(hints))
                        .put("frame", frame)
                        .set(
                                "box",
                                JsonNodeFactory.instance
                                        .arrayNode()
                                        .add(x)
                                        .add(y)
                                        .add(width)
                                        .add(height)));
    }

    private static int next(ObjectNode hints) {
        int last = 0;
        for (JsonNode node : hints.path(SHADOWS)) {
            last = Math.max(last, node.path("shadow").asInt(0));
        }
        return last + 1;
    }
}
