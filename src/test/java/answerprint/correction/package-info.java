/** Tests of the correction interface, and the contract that every kind must pass. */
@NullMarked
package answerprint.correction;

import org.jspecify.annotations.NullMarked;
