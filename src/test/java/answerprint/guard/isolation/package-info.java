/** Tests of this guard. */
@NullMarked
package answerprint.guard.isolation;

import org.jspecify.annotations.NullMarked;
