/**
 * Background jobs. A feature hands in a {@link answerprint.work.NewOrder} inside its own transaction; a worker runs the
 * {@link answerprint.work.Work} of that kind, maybe more than once, and publishes through its
 * {@link answerprint.work.Fence}. Also the {@link answerprint.work.Bulletins} by which processes tell each other what
 * changed. The engine (db-scheduler on PostgreSQL) is seen nowhere else.
 */
@NullMarked
package answerprint.work;

import org.jspecify.annotations.NullMarked;
