/** G10: the take is as long as it was; a kind that adds frames adds few, and none to someone who speaks. */
@NullMarked
package answerprint.guard.duration;

import org.jspecify.annotations.NullMarked;
