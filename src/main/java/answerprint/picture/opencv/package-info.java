/** Loads OpenCV and moves pixels between raw bytes and Mats; seen by {@link answerprint.picture} only. */
@NullMarked
package answerprint.picture.opencv;

import org.jspecify.annotations.NullMarked;
