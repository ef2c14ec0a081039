/** Tests of this guard. */
@NullMarked
package answerprint.guard.temporal;

import org.jspecify.annotations.NullMarked;
