/** G17: a light that is switched within the take keeps its step. */
@NullMarked
package answerprint.guard.lightcue;

import org.jspecify.annotations.NullMarked;
