package answerprint.correction;

import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something seen in a take that may want correcting.
 *
 * @param frames where in the take, ABS
 * @param where the box that holds it on all its frames
 * @param title one line for the queue, e.g. "Wire, upper left"
 * @param confidence 0 a guess .. 1 certain
 * @param hints what {@link Correction#prepare} needs to find it again, in this kind's own words
 */
public record Finding(FrameRange frames, Region where, String title, double confidence, ObjectNode hints) {
    public Finding {
        Shares.require(confidence, "confidence");
        hints = hints.deepCopy();
    }

    @Override
    public ObjectNode hints() {
        return hints.deepCopy();
    }
}
