/** Cleanup. */
@NullMarked
package answerprint.correction.cleanup;

import org.jspecify.annotations.NullMarked;
