package answerprint.review;

import java.time.Instant;

/**
 * One version of a production's policy; earlier versions stay for the decisions that were taken under them.
 *
 * @param sha256 of its canonical bytes, hex: what a verdict names as the policy that was shown
 */
public record PolicyVersion(int version, SignOffPolicy policy, String sha256, String setBy, Instant setAt) {}
