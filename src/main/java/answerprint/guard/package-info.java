/**
 * What is checked before a person sees a proposal, and again at delivery. One folder per guard.
 *
 * <p>In: the frames of plate and result, one after the other, with the pixels that may differ. Out: reports (pass, needs
 * permission, stop) with their numbers and words. Never: a guard that passes because it could not look: what cannot be
 * measured is not passed.
 */
@NullMarked
package answerprint.guard;

import org.jspecify.annotations.NullMarked;
