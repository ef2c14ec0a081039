/** Nothing leaves the house that is not, bit for bit, what was signed. */
@NullMarked
package answerprint.delivery;

import org.jspecify.annotations.NullMarked;
