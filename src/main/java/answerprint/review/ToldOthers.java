package answerprint.review;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.learning.Example;
import answerprint.learning.Learning;
import answerprint.learning.Tasting;
import answerprint.proposal.Proposing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Tells delivery, by the event that it observes, and learning, by a call; a wish for changes teaches neither yes nor no. What
 * has its last signature proposes itself for the other takes of its set-up, where its kind can carry it over.
 */
@ApplicationScoped
class ToldOthers implements Aftermath {
    private final Event<VerdictGiven> given;
    private final Learning learning;
    private final Tasting tasting;
    private final Tasted tasted;
    private final Proposing proposing;
    private final Corrections corrections;

    ToldOthers(
            Event<VerdictGiven> given,
            Learning learning,
            Tasting tasting,
            Tasted tasted,
            Proposing proposing,
            Corrections corrections) {
        this.given = given;
        this.learning = learning;
        this.tasting = tasting;
        this.tasted = tasted;
        this.proposing = proposing;
        this.corrections = corrections;
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
            tasting.keep(proposal.production(), () -> tasted.of(proposal, verdict));
        }
        if (standing.deliverable() && ripples(proposal)) {
            proposing.rippleOnApproval(proposal.id(), verdict.version());
        }
        given.fire(new VerdictGiven(
                proposal.production(),
                proposal.id(),
                verdict.version(),
                verdict.verdict(),
                verdict.person(),
                standing.deliverable()));
    }

    private boolean ripples(UnderReview proposal) {
        return corrections
                .find(CorrectionKind.of(proposal.kind()))
                .map(Correction::ripples)
                .orElse(false);
    }
}
