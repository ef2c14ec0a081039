/** Each guard against clean edits, which it passes, and planted violations, which it catches. */
@NullMarked
package answerprint.guard;

import org.jspecify.annotations.NullMarked;
