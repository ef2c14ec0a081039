/**
 * The one interface to extend: what repairs a plate, and how a repair is kept.
 *
 * <p>Lives here: {@link answerprint.correction.Correction} and its words (assignment, finding, patch, grade), compositing a
 * patch over a plate, the {@link answerprint.correction.PatchPack} that keeps the very bits that are judged, and one
 * folder per kind. In: a take's footage and what a person or the machine asks for. Out: patches, never whole films. Never: a
 * pixel made or freed outside a {@code Scratch}, a decision about who may see what, a kind that knows another kind.
 */
@NullMarked
package answerprint.correction;

import org.jspecify.annotations.NullMarked;
