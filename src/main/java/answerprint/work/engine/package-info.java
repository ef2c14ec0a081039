/** How orders are run: db-scheduler's tasks, leases, progress rows; seen by {@link answerprint.work} only. */
@NullMarked
package answerprint.work.engine;

import org.jspecify.annotations.NullMarked;
