/**
 * How grain is measured: by the guard, by the bench and by the repair alike.
 *
 * <p>In reading order. {@code Octaves}: fine structure taken apart by size. {@code GrainZones}: where new pixels lie and where the
 * plate is untouched. {@code GrainPlace}: one small place, its new pixels and the same shape of untouched ones beside them.
 * {@code GrainBalance}: many places together, and how sure the sum is.
 *
 * <p>In: lumas and changed pixels. Out: ratios, as natural logarithms. Never: pixels of a result; what is allowed.
 */
@NullMarked
package answerprint.correction.repair.grain;

import org.jspecify.annotations.NullMarked;
