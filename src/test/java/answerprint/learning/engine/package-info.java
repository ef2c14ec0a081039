/** Tests of the nets. */
@NullMarked
package answerprint.learning.engine;

import org.jspecify.annotations.NullMarked;
