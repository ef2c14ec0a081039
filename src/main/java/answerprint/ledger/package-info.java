/**
 * What was decided, by whom, on which bits: append-only and hash-chained per production.
 *
 * <p>In: an {@link answerprint.ledger.Entry} inside the transaction that decides. Out: the chain, readable and verifiable.
 * Written only by the database function {@code append_ledger}, which the application's role may execute and which takes
 * its time from the database's clock; that role has no insert, update, delete or truncate. The stored bytes are what is
 * hashed; nothing is ever written anew for a check. A correction is a new entry.
 *
 * <p>What it proves: tamper-evident against application and users, not against this machine's administrator. Never here:
 * a decision.
 */
@NullMarked
package answerprint.ledger;

import org.jspecify.annotations.NullMarked;
