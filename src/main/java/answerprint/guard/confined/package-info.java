/** G1: outside the matte not one sample differs from the plate. */
@NullMarked
package answerprint.guard.confined;

import org.jspecify.annotations.NullMarked;
