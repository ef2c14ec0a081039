/** Tests of this guard. */
@NullMarked
package answerprint.guard.consent;

import org.jspecify.annotations.NullMarked;
