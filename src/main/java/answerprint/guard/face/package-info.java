/** G3: faces keep their shape; where a face is covered by new pixels, someone has to allow it. */
@NullMarked
package answerprint.guard.face;

import org.jspecify.annotations.NullMarked;
