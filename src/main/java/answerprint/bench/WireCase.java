package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code wire-removal}: one seeded wire that swings and drifts, drawn over by a person on three frames. */
public final class WireCase implements KindCase {
    private static final int POINTS = 5;
    private static final int DRAWS = 12;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("wire-removal");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        int width = clip.format().width();
        int height = clip.format().height();
        for (long draw = seed; draw < seed + DRAWS; draw++) {
            RiggedWires wires = RiggedWires.moving(draw, width, height, 1, clip.light());
            ObjectNode hints = hints(wires, clip.count());
            if (hints.path("wires").size() > 0) {
                CaseFootage footage = new CaseFootage(clip, memory, n -> hung(wires, clip, n));
                return Optional.of(StagedCase.of(clip, kind(), footage, hints, List.of(), seed));
            }
        }
        return Optional.empty();
    }

    private static float[] hung(RiggedWires wires, FilmedClip clip, int n) {
        float[] rgb = clip.frame(n).clone();
        wires.paint(n, rgb, new float[rgb.length / 3]);
        return clip.recorded(rgb);
    }

    /** None where the wire leaves the picture on one of the frames. */
    private static ObjectNode hints(RiggedWires wires, int count) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ArrayNode drawn = hints.putArray("wires");
        for (int n : new int[] {count / 2, count / 8, count - 1 - count / 8}) {
            double[][] points = wires.points(0, n, POINTS);
            if (points.length == 0) {
                return JsonNodeFactory.instance.objectNode();
            }
            ArrayNode array = drawn.addObject().put("wire", 1).put("frame", n).putArray("points");
            for (double[] point : points) {
                array.addArray().add(point[0]).add(point[1]);
            }
        }
        return hints;
    }
}
