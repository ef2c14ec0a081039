/**
 * The only owner of native memory. In come media that {@code take} knows, out go frames read into pictures that the
 * caller lends, and files written from them. Media is opened in a box only (see {@code picture.ffmpeg}), never in this
 * process. Never make or free a Mat outside this package.
 */
@NullMarked
package answerprint.picture;

import org.jspecify.annotations.NullMarked;
