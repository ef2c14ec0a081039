package answerprint.correction;

import answerprint.picture.Region;

/**
 * What changed in one frame.
 *
 * @param n ABS
 * @param share of the picture whose pixels differ from the plate, 0..1
 * @param matte share of the picture that the matte covers, 0..1
 * @param box round all pixels that differ; empty when none does
 * @param largest change of a sample within the matte, in the plate's encoding, 1 is full scale
 * @param mean change of the pixels that differ, as above
 * @param confidence mean over the matte, 0 a guess .. 1 certain
 */
public record FrameChange(
        int n, double share, double matte, Region box, double largest, double mean, double confidence) {}
