package answerprint.correction;

import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * What is to be corrected. Together with the footage and the production model it decides every pixel of the result: the same
 * assignment renders to the same bits.
 *
 * @param take the take to correct
 * @param frames the frames to correct, ABS, both inclusive
 * @param hints what a person drew or picked, or what a finding says, in the kind's own words (JSON)
 * @param settings the kind's settings (JSON, see {@link KindSettings}); absent names take their default
 * @param keepOut boxes in plate pixels that must stay as they are
 * @param seed of everything random
 */
public record Assignment(
        CorrectionKind kind,
        UUID take,
        FrameRange frames,
        ObjectNode hints,
        ObjectNode settings,
        List<Region> keepOut,
        long seed) {
    public Assignment {
        hints = hints.deepCopy();
        settings = settings.deepCopy();
        keepOut = List.copyOf(keepOut);
    }

    @Override
    public ObjectNode hints() {
        return hints.deepCopy();
    }

    @Override
    public ObjectNode settings() {
        return settings.deepCopy();
    }

    public Assignment withFrames(FrameRange other) {
        return new Assignment(kind, take, other, hints, settings, keepOut, seed);
    }

    public Assignment withHints(ObjectNode other) {
        return new Assignment(kind, take, frames, other, settings, keepOut, seed);
    }

    public Assignment withSettings(ObjectNode other) {
        return new Assignment(kind, take, frames, hints, other, keepOut, seed);
    }

    public Assignment withKeepOut(List<Region> other) {
        return new Assignment(kind, take, frames, hints, settings, other, seed);
    }
}
