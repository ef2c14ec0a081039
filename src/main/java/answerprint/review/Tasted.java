package answerprint.review;

import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.correction.KindSettings;
import answerprint.correction.ReasonCode;
import answerprint.learning.TasteExample;
import answerprint.proposal.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says a verdict in the words of taste: which kind, wanted or not, how strong it was. */
@ApplicationScoped
class Tasted {
    private final Proposals proposals;
    private final Corrections corrections;

    Tasted(Proposals proposals, Corrections corrections) {
        this.proposals = proposals;
        this.corrections = corrections;
    }

    TasteExample of(UnderReview proposal, GivenVerdict verdict) {
        return new TasteExample(
                proposal.production(),
                proposal.kind(),
                verdict.asVerdict().yes(),
                strength(proposal, verdict),
                verdict.reasons().stream().map(ReasonCode::id).toList());
    }

    private TasteExample.@Nullable Strength strength(UnderReview proposal, GivenVerdict verdict) {
        return corrections
                .find(CorrectionKind.of(proposal.kind()))
                .flatMap(kind -> kind.settings().dial(KindSettings.STRENGTH))
                .map(dial -> {
                    Assignment judged =
                            proposals.version(proposal.id(), verdict.version()).assignment();
                    double value = judged.settings().path(dial.name()).asDouble(dial.initial());
                    return new TasteExample.Strength(value, dial.initial());
                })
                .orElse(null);
    }
}
