/** Answerprint: the package list is the film's path through the house; see the README's map. */
@NullMarked
package answerprint;

import org.jspecify.annotations.NullMarked;
