/** Tests of this guard. */
@NullMarked
package answerprint.guard.lightcue;

import org.jspecify.annotations.NullMarked;
