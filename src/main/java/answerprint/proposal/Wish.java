package answerprint.proposal;

import answerprint.correction.CorrectionKind;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a person asks for.
 *
 * @param frames ABS
 * @param hints what was drawn or picked, in the kind's own words
 */
public record Wish(CorrectionKind kind, FrameRange frames, ObjectNode hints) {
    public Wish {
        hints = hints.deepCopy();
    }

    @Override
    public ObjectNode hints() {
        return hints.deepCopy();
    }
}
