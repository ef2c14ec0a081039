package answerprint.proposal;

import answerprint.correction.CorrectionKind;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a person asks for.
 *
 * @param frames ABS
 * @param hints what was drawn or picked, in the kind's own words
 * @param settings the kind's settings that they turned; absent names take their default
 */
public record Wish(CorrectionKind kind, FrameRange frames, ObjectNode hints, ObjectNode settings) {
    public Wish {
        hints = hints.deepCopy();
        settings = settings.deepCopy();
    }

    /** With all settings at their defaults. */
    public Wish(CorrectionKind kind, FrameRange frames, ObjectNode hints) {
        this(kind, frames, hints, JsonNodeFactory.instance.objectNode());
    }

    @Override
    public ObjectNode hints() {
        return hints.deepCopy();
    }

    @Override
    public ObjectNode settings() {
        return settings.deepCopy();
    }
}
