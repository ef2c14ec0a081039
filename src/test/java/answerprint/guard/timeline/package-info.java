/** Tests of this guard. */
@NullMarked
package answerprint.guard.timeline;

import org.jspecify.annotations.NullMarked;
