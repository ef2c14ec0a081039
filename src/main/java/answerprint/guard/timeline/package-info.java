/** G11: frames, timecode, rate and colour tags are those of the plate. */
@NullMarked
package answerprint.guard.timeline;

import org.jspecify.annotations.NullMarked;
