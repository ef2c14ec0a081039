/** Tests of this guard. */
@NullMarked
package answerprint.guard.face;

import org.jspecify.annotations.NullMarked;
