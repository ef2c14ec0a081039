package answerprint.review;

import answerprint.learning.Example;
import answerprint.learning.Learning;
import answerprint.learning.Tasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Tells delivery, by the event that it observes, and learning, by a call; a wish for changes teaches neither yes nor no. */
@ApplicationScoped
class ToldOthers implements Aftermath {
    private final Event<VerdictGiven> given;
    private final Learning learning;
    private final Tasting tasting;
    private final Tasted tasted;

    ToldOthers(Event<VerdictGiven> given, Learning learning, Tasting tasting, Tasted tasted) {
        this.given = given;
        this.learning = learning;
        this.tasting = tasting;
        this.tasted = tasted;
    }

    @Override
    public void of(UnderReview proposal, GivenVerdict verdict, ProposalStanding standing) {
        if (verdict.asVerdict().yes() || verdict.verdict().equals("rejected")) {
            learning.remember(new Example(
                    proposal.production(),
                    proposal.take(),
                    proposal.frames(),
                    proposal.kind(),
                    verdict.asVerdict().yes()));
            tasting.keep(tasted.of(proposal, verdict));
        }
        given.fire(new VerdictGiven(
                proposal.production(),
                proposal.id(),
                verdict.version(),
                verdict.verdict(),
                verdict.person(),
                standing.deliverable()));
    }
}
