package answerprint.review;

import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import java.util.List;
import java.util.Optional;

/** What review needs to know of proposals, and the one thing that it asks of them. */
interface Docket {
    Optional<UnderReview> find(ProposalId proposal);

    /** All proposals of the production by their newest version, newest first; one query. */
    List<UnderReview> in(ProductionId production);

    /** Orders a next version that answers the points; inside the caller's transaction. */
    void revise(UnderReview proposal, List<GivenVerdict> asking, List<Note> notes);

    /** Which notes a version says it answered. */
    List<Answered> answeredIn(ProposalId proposal);

    /** A note and the version that answered it. */
    record Answered(NoteId note, int version) {}
}
