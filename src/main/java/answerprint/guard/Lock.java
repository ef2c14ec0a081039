package answerprint.guard;

import answerprint.picture.Region;
import answerprint.timeline.FrameRange;

/**
 * Something that must stay as it is: a practical's flicker, a mismatch that is meant.
 *
 * @param region pixels of the plate
 * @param frames ABS
 */
public record Lock(Region region, FrameRange frames) {}
