/**
 * People judging proposals: notes, verdicts, the sign-off policy, and what follows from them.
 *
 * <p>In: a proposal's version with its evidence, a person in a role. Out: {@link answerprint.review.Verdict}s bound to the
 * exact bits that were shown, {@link answerprint.review.ProposalStanding} derived from them, and the word to
 * {@code delivery} that something became final. A verdict, its ledger entry, the example that learning keeps and the
 * bulletin stand in one transaction. Decisions of one production follow one another, because each first holds its ledger.
 *
 * <p>Never here: an update or a delete of a decision, a stored state, a decision by the machine, a silent retry of a human
 * decision.
 */
@NullMarked
package answerprint.review;

import org.jspecify.annotations.NullMarked;
