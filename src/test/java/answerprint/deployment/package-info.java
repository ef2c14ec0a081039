/** The files that deploy the product, read by machine: they name only settings that exist, and hold no secret. */
@NullMarked
package answerprint.deployment;

import org.jspecify.annotations.NullMarked;
