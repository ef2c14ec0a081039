/** Tests of this guard. */
@NullMarked
package answerprint.guard.grain;

import org.jspecify.annotations.NullMarked;
