/** Tests of this guard. */
@NullMarked
package answerprint.guard.licence;

import org.jspecify.annotations.NullMarked;
