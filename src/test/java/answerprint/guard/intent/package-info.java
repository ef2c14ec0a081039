/** Tests of this guard. */
@NullMarked
package answerprint.guard.intent;

import org.jspecify.annotations.NullMarked;
