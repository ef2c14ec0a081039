/** G16: what was marked to stay as it is stays as it is. */
@NullMarked
package answerprint.guard.intent;

import org.jspecify.annotations.NullMarked;
