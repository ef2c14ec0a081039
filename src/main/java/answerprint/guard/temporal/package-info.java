/** G7: nothing flickers, boils or slides that did not before. */
@NullMarked
package answerprint.guard.temporal;

import org.jspecify.annotations.NullMarked;
