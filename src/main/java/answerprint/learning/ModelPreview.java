package answerprint.learning;

import answerprint.storage.MediaAddress;
import java.util.UUID;

/**
 * What a net says about a frame it never learned from.
 *
 * @param position 0 is shown first
 * @param frame ABS frame number
 * @param step training steps done when it was made
 * @param picture a PNG in the store: the frame with wires hung over it, and beside it what the finder sees (red) over the
 *     truth (green)
 */
public record ModelPreview(int position, String net, UUID take, int frame, int step, MediaAddress picture) {}
