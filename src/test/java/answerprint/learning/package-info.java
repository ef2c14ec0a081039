/** Tests of learning. */
@NullMarked
package answerprint.learning;

import org.jspecify.annotations.NullMarked;
