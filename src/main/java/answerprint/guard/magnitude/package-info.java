/** G6: the change is no larger than its kind allows. */
@NullMarked
package answerprint.guard.magnitude;

import org.jspecify.annotations.NullMarked;
