/** G14: pixels and models come from this production alone, and nothing left for outside. */
@NullMarked
package answerprint.guard.isolation;

import org.jspecify.annotations.NullMarked;
