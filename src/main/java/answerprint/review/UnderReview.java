package answerprint.review;

import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.util.UUID;

/**
 * A proposal's newest version as review sees it.
 *
 * @param ready whether it is rendered, with its evidence; before that nobody can judge it
 * @param heldBecause what a guard says, empty when none holds it
 */
record UnderReview(
        ProposalId id,
        ProductionId production,
        UUID take,
        String kind,
        FrameRange frames,
        int version,
        String plate,
        String result,
        String evidence,
        boolean ready,
        String heldBecause) {}
