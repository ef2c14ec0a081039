/** Tests of ingest: what is taken, what is refused, and that nothing outside is ever read. */
@NullMarked
package answerprint.ingest;

import org.jspecify.annotations.NullMarked;
