/** G8: the grain of the plate, no more and no less. */
@NullMarked
package answerprint.guard.grain;

import org.jspecify.annotations.NullMarked;
