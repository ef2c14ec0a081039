/** Tests of this guard. */
@NullMarked
package answerprint.guard.magnitude;

import org.jspecify.annotations.NullMarked;
