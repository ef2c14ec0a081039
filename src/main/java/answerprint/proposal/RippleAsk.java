package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.production.ProductionId;

/**
 * What {@link RippleWork} is told.
 *
 * @param number of the version that is carried over
 */
record RippleAsk(ProductionId production, ProposalId proposal, int number, CrewMemberId askedBy, String askedByName) {
    static final String KIND = "ripple";

    String effectKey() {
        return KIND + "/" + proposal + "/" + number;
    }
}
