/** G15: whatever was trained elsewhere may be used in a production that earns money. */
@NullMarked
package answerprint.guard.licence;

import org.jspecify.annotations.NullMarked;
