/**
 * The ledger page: every entry of a production in order, and the check of the whole chain.
 *
 * <p>In: ledger lines. Out: a page. Never here: a way to change an entry.
 */
@NullMarked
package answerprint.review.ui.ledger;

import org.jspecify.annotations.NullMarked;
