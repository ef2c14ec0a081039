/** Tests of this guard. */
@NullMarked
package answerprint.guard.confined;

import org.jspecify.annotations.NullMarked;
