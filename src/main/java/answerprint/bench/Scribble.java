package answerprint.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a person draws over a wire on one frame: two points for a straight one, up to five where it hangs through, each off by
 * some pixels.
 *
 * @param points (x, y), plate pixels
 */
record Scribble(int frame, double[][] points) {
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final double OFF = 5;
    /** A person puts another point where the wire leaves the line between two by more than this. */
    private static final double LEAVES = 5;

    /** Empty when the wire hangs outside the picture at that frame. */
    static Optional<Scribble> over(RiggedWires wires, int wire, int frame, SplittableRandom random) {
        int count = random.nextInt(FEWEST, MOST + 1);
        double[][] points = wires.points(wire, frame, count);
        while (count < MOST && leaves(wires.line(wire, frame), points)) {
            points = wires.points(wire, frame, ++count);
        }
        for (double[] point : points) {
            point[0] += random.nextDouble(-OFF, OFF);
            point[1] += random.nextDouble(-OFF, OFF);
        }
        return points.length == 0 ? Optional.empty() : Optional.of(new Scribble(frame, points));
    }

    private static boolean leaves(double[][] line, double[][] points) {
        double[] away = NearLine.distances(line, points);
        for (double d : away) {
            if (d > LEAVES) {
                return true;
            }
        }
        return false;
    }

    /** As the player sends it. */
    ObjectNode hints() {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode wire = hints.putArray("wires").addObject().put("wire", 1).put("frame", frame);
        var array = wire.putArray("points");
        for (double[] point : points) {
            array.addArray().add(point[0]).add(point[1]);
        }
        return hints;
    }
}
