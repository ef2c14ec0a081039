/** G12: a performer's likeness changes only with a consent on file. */
@NullMarked
package answerprint.guard.consent;

import org.jspecify.annotations.NullMarked;
