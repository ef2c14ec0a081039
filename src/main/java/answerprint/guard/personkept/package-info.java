/** G5: everybody who is in the plate is still in the result, unless removing them is what was asked. */
@NullMarked
package answerprint.guard.personkept;

import org.jspecify.annotations.NullMarked;
