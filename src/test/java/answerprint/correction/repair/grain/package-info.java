/** Tests of how grain is measured. */
@NullMarked
package answerprint.correction.repair.grain;

import org.jspecify.annotations.NullMarked;
