package answerprint.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Tells delivery, by the event that it observes. */
@ApplicationScoped
class ToldOthers implements Aftermath {
    private final Event<VerdictGiven> given;

    ToldOthers(Event<VerdictGiven> given) {
        this.given = given;
    }

    @Override
    public void of(UnderReview proposal, GivenVerdict verdict, ProposalStanding standing) {
        given.fire(new VerdictGiven(
                proposal.production(),
                proposal.id(),
                verdict.version(),
                verdict.verdict(),
                verdict.person(),
                standing.deliverable()));
    }
}
