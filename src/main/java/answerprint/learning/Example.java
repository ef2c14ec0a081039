package answerprint.learning;

import answerprint.production.ProductionId;
import answerprint.timeline.FrameRange;
import java.util.UUID;

/**
 * What a person's verdict teaches: a correction of this kind was or was not wanted there.
 *
 * @param kind id of the correction, such as {@code wire-removal}
 * @param wanted true for an approved one
 */
public record Example(ProductionId production, UUID take, FrameRange frames, String kind, boolean wanted) {}
