package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code relight}: a soft window in the middle of the picture asks for half a stop more; the plate is as it was filmed. */
public final class WindowCase implements KindCase {
    private static final double STOPS = 0.5;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("relight");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        int width = clip.format().width();
        int height = clip.format().height();
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode window = hints.putArray("windows").addObject();
        window.put("frame", clip.count() / 2).put("exposure", STOPS).put("falloff", 50);
        window.putObject("ellipse")
                .put("x", width / 4)
                .put("y", height / 4)
                .put("width", width / 2)
                .put("height", height / 2);
        CaseFootage footage = new CaseFootage(clip, memory, clip::frame);
        return Optional.of(StagedCase.of(clip, kind(), footage, hints, List.of(), seed));
    }
}
