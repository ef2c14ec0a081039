package answerprint.delivery;

import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;
import answerprint.review.GivenVerdict;
import answerprint.review.ProposalStanding;
import java.util.List;

/** What delivery asks about a proposal: its bits, and what people said about them. */
interface Dossiers {
    /** @throws answerprint.access.NotFoundHere when there is none for whoever acts */
    Proposal proposal(ProposalId id);

    ProposalVersion version(ProposalId id, int number);

    /** Where the newest version stands now. */
    ProposalStanding standing(ProposalId id);

    /** All verdicts on a version, the first first. */
    List<GivenVerdict> verdicts(ProposalId id, int version);
}
