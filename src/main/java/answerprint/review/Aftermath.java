package answerprint.review;

/** What follows from a verdict elsewhere, inside its transaction. */
@FunctionalInterface
interface Aftermath {
    void of(UnderReview proposal, GivenVerdict verdict, ProposalStanding standing);
}
