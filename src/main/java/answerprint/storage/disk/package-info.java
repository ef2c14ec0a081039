/** The media store on a local or mounted disk; seen by {@link answerprint.storage} only. */
@NullMarked
package answerprint.storage.disk;

import org.jspecify.annotations.NullMarked;
