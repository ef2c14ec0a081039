/** Tests of this guard. */
@NullMarked
package answerprint.guard.duration;

import org.jspecify.annotations.NullMarked;
