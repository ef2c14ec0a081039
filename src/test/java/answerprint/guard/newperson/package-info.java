/** Tests of this guard. */
@NullMarked
package answerprint.guard.newperson;

import org.jspecify.annotations.NullMarked;
