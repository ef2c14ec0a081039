package answerprint.correction.denoise;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person drew: {@code {"box": {"x", "y", "width", "height"}}} in plate pixels, or nothing for the whole picture. */
final class DenoiseHints {
    private DenoiseHints() {}

    static Region box(ObjectNode hints, PictureFormat format) {
        JsonNode box = hints.path("box");
        if (box.isMissingNode() || box.isNull()) {
            return fit(format.region());
        }
        int width = box.path("width").asInt(-1);
        int height = box.path("height").asInt(-1);
        if (width <= 0 || height <= 0) {
            throw new NothingToCorrect("The box to denoise has no area; draw it again.");
        }
        return fit(new Region(box.path("x").asInt(), box.path("y").asInt(), width, height).clip(format));
    }

    private static Region fit(Region box) {
        if (box.width() < Cosines.SIDE || box.height() < Cosines.SIDE) {
            throw new NothingToCorrect("Noise is told from detail on 8 × 8 pixels at least; this box is smaller.");
        }
        return box;
    }
}
