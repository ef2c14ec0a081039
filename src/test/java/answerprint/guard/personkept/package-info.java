/** Tests of this guard. */
@NullMarked
package answerprint.guard.personkept;

import org.jspecify.annotations.NullMarked;
