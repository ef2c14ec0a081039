/**
 * The trade's files: ALE, CDL, cube, EXR. Bytes or text go in, records come out, and back.
 *
 * <p>Every reader here expects hostile input: sizes, counts and depths are bounded, and whatever is wrong ends as one
 * {@link answerprint.interchange.UnreadableDocument} with words for the person who sent the file. Nothing here opens
 * files, follows references or talks to anyone.
 */
@NullMarked
package answerprint.interchange;

import org.jspecify.annotations.NullMarked;
