/** G9: where every new pixel comes from is told, and holds. */
@NullMarked
package answerprint.guard.provenance;

import org.jspecify.annotations.NullMarked;
