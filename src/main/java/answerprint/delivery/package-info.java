/**
 * What leaves the house: full frames and papers of proposals that everyone required has signed.
 *
 * <p>In: an order by someone who may deliver, naming proposals that are final. Out: frames with handles, mattes, light as
 * CDL and table, and a manifest with checksums, verdicts, provenance and the ledger's proof. Never: a frame that nobody
 * judged, a proposal that lacks a sign-off, a file whose bits differ from what was approved.
 */
@NullMarked
package answerprint.delivery;

import org.jspecify.annotations.NullMarked;
