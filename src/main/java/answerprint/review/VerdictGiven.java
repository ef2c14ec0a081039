package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;

/**
 * A verdict was recorded. Fired inside its transaction; {@code delivery} observes it.
 *
 * @param deliverable whether this verdict was the last one needed
 */
public record VerdictGiven(
        ProductionId production,
        ProposalId proposal,
        int version,
        String verdict,
        CrewMemberId person,
        boolean deliverable) {}
