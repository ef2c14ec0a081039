/**
 * The Dailies page: shooting days, rolls, scenes and takes, with import, search, and asking for corrections.
 *
 * <p>In: takes, orders. Out: a page; asks through {@code Proposing}. Never here: decoding, and a list without an end.
 */
@NullMarked
package answerprint.proposal.ui.dailies;

import org.jspecify.annotations.NullMarked;
