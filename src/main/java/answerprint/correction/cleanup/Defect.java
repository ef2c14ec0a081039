package answerprint.correction.cleanup;

import answerprint.picture.Region;

/**
 * One line of the defect log.
 *
 * @param frame ABS
 * @param box round the defect, plate pixels
 * @param confidence that it is one, 0 a guess .. 1 certain
 */
record Defect(int frame, Region box, DefectKind kind, double confidence) {}
