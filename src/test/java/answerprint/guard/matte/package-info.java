/** Tests of this guard. */
@NullMarked
package answerprint.guard.matte;

import org.jspecify.annotations.NullMarked;
