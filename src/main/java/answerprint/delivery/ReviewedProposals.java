package answerprint.delivery;

import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;
import answerprint.proposal.Proposals;
import answerprint.review.GivenVerdict;
import answerprint.review.ProposalStanding;
import answerprint.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Dossiers out of the proposals and their reviews. */
@ApplicationScoped
class ReviewedProposals implements Dossiers {
    private final Proposals proposals;
    private final Reviews reviews;

    ReviewedProposals(Proposals proposals, Reviews reviews) {
        this.proposals = proposals;
        this.reviews = reviews;
    }

    @Override
    public Proposal proposal(ProposalId id) {
        return proposals.require(id);
    }

    @Override
    public ProposalVersion version(ProposalId id, int number) {
        return proposals.version(id, number);
    }

    @Override
    public ProposalStanding standing(ProposalId id) {
        return reviews.standing(id);
    }

    @Override
    public List<GivenVerdict> verdicts(ProposalId id, int version) {
        return reviews.verdicts(id, version);
    }
}
