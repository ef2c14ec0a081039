/**
 * The box: FFmpeg's own programs, started for one job each behind walls, talking through descriptors. Seen by
 * {@link answerprint.picture} only. Never open media in this process, never put a name that a user chose into an
 * argument.
 */
@NullMarked
package answerprint.picture.ffmpeg;

import org.jspecify.annotations.NullMarked;
