/** Tests of pictures and the {@link answerprint.picture.NoLeaks} watch that every picture test wears. */
@NullMarked
package answerprint.picture;

import org.jspecify.annotations.NullMarked;
