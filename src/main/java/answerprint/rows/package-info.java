/**
 * Asking the database in plain SQL, for the features whose rows are never changed by mapping (people, ledger, verdicts).
 *
 * <p>In: an SQL text with question marks, its values. Out: records of the caller. Joins the caller's transaction through
 * the data source. Never here: a table name, a retry, a transaction of its own.
 */
@NullMarked
package answerprint.rows;

import org.jspecify.annotations.NullMarked;
