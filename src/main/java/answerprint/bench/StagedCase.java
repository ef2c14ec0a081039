package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Footage;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A fault on footage, and the assignment that asks for its repair.
 *
 * @param item the clip
 * @param truth what was filmed without the fault, frame by frame, in the plate's encoding
 */
public record StagedCase(String item, Footage footage, Assignment assignment, IntFunction<float[]> truth) {

    /** The same case on footage that is kept elsewhere. */
    StagedCase on(Footage other) {
        return new StagedCase(item, other, assignment, truth);
    }

    static StagedCase of(
            FilmedClip clip,
            CorrectionKind kind,
            CaseFootage footage,
            ObjectNode hints,
            List<Region> keepOut,
            long seed) {
        Assignment assignment = new Assignment(
                kind,
                footage.take(),
                FrameRange.ofCount(footage.count()),
                hints,
                JsonNodeFactory.instance.objectNode(),
                keepOut,
                seed);
        return new StagedCase(clip.item(), footage, assignment, clip::frame);
    }
}
