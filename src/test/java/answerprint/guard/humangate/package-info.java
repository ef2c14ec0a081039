/** Tests of this guard. */
@NullMarked
package answerprint.guard.humangate;

import org.jspecify.annotations.NullMarked;
