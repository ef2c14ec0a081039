/**
 * Suggested corrections with their evidence, in versions.
 *
 * <p>In: what a person asks for or the machine finds in a take, and what reviewers want different. Out: proposals whose
 * versions are bound to exact bits (hashes of plate, result and evidence) and to what the guards said; their frames for the
 * room and for delivery. Never: a verdict (that is {@code review}), a version that changes after it was published, a
 * proposal shown as ready that a guard stopped.
 */
@NullMarked
package answerprint.proposal;

import org.jspecify.annotations.NullMarked;
