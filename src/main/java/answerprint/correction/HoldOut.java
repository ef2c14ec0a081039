package answerprint.correction;

import answerprint.timeline.FrameRange;

/**
 * A method tried on known pixels of one segment: the matte is moved aside, repaired, and compared with what is truly there.
 *
 * @param frames the segment, ABS
 * @param method as the kind names it, e.g. {@code flow}, {@code slope}, {@code cdl}
 * @param error root mean square error in the plate's encoding, 0..1 of full scale
 * @param samples how many pixels were compared
 * @param chosen whether this method rendered the segment
 */
public record HoldOut(FrameRange frames, String method, double error, long samples, boolean chosen) {}
