/** G2: the matte is of a sane size, and no larger than the one that was judged. */
@NullMarked
package answerprint.guard.matte;

import org.jspecify.annotations.NullMarked;
