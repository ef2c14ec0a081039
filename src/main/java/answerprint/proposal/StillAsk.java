package answerprint.proposal;

import answerprint.storage.MediaAddress;
import java.util.UUID;

/**
 * What {@link StillWork} is told.
 *
 * @param subject under which the picture is kept, see {@link Stills}
 * @param frame ABS
 * @param side id of a {@link Side}
 * @param format {@code png} or {@code exr}
 */
record StillAsk(String subject, UUID take, MediaAddress pack, int frame, String side, String format) {
    static final String KIND = "proposal-still";
}
