/** Tests of proposals and their evidence. */
@NullMarked
package answerprint.proposal;

import org.jspecify.annotations.NullMarked;
