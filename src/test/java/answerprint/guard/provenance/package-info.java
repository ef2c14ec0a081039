/** Tests of this guard. */
@NullMarked
package answerprint.guard.provenance;

import org.jspecify.annotations.NullMarked;
