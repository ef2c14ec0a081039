/** G13: people in the right roles have approved exactly these bits. */
@NullMarked
package answerprint.guard.humangate;

import org.jspecify.annotations.NullMarked;
