package answerprint.proposal;

import java.util.UUID;

/**
 * What {@link CleanPlateWork} is told.
 *
 * @param subject under which the plate is kept, see {@link CleanPlates}
 * @param frame ABS, where the camera is to stand
 */
record CleanPlateAsk(String subject, UUID take, int frame) {
    static final String KIND = "clean-plate";
}
