package answerprint.delivery;

import answerprint.access.CrewRole;
import answerprint.access.NotFoundHere;
import answerprint.correction.SourceTable;
import answerprint.guard.GuardFacts;
import answerprint.guard.Lock;
import answerprint.guard.ModelsConfig;
import answerprint.guard.OptionalModels;
import answerprint.guard.Origin;
import answerprint.guard.Registers;
import answerprint.guard.Signed;
import answerprint.learning.LearnedTake;
import answerprint.learning.ProductionModel;
import answerprint.learning.ProductionModels;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalVersion;
import answerprint.review.ProposalStanding;
import answerprint.take.TakeId;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the guards are told at delivery: the approvals, and what the judged version was made of. */
@ApplicationScoped
class SignedFacts {
    private final Takes takes;
    private final ProductionModels models;
    private final Dossiers dossiers;
    private final OptionalModels weights;
    private final Registers registers;

    SignedFacts(Takes takes, ProductionModels models, Dossiers dossiers, ModelsConfig settings, Registers registers) {
        this.registers = registers;
        this.takes = takes;
        this.models = models;
        this.dossiers = dossiers;
        this.weights = OptionalModels.of(settings.directory());
    }

    /** @param sources rows of the pack's source table */
    GuardFacts of(
            ProductionId production, DeliveredFrames part, ProposalVersion version, List<SourceTable.Source> sources) {
        return GuardFacts.nothingKnown()
                .filed(
                        registers.followed(production),
                        takes.one(new TakeId(part.take())).slate().scene())
                .from(new Origin(
                        Optional.of(part.take()),
                        take -> own(take, production),
                        version.evidence().modelVersion(),
                        lessons(production, version.evidence().modelVersion()),
                        () -> sources))
                .using(weights)
                .signed(new Signed(
                        version.evidence().sha256(),
                        approvals(part),
                        missing(dossiers.standing(part.proposal())),
                        version.evidence().guards()))
                .locked(version.assignment().keepOut().stream()
                        .map(box -> new Lock(box, part.judged()))
                        .toList());
    }

    private boolean own(UUID take, ProductionId production) {
        try {
            return takes.one(new TakeId(take)).production().equals(production);
        } catch (NotFoundHere absent) { // not a take that this production may use
            return false;
        }
    }

    private Set<UUID> lessons(ProductionId production, String version) {
        return models.of(production).stream()
                .filter(model -> version.equals(model.version() + " " + model.id()))
                .map(ProductionModel::takes)
                .flatMap(List::stream)
                .map(LearnedTake::take)
                .collect(Collectors.toSet());
    }

    private static List<String> missing(ProposalStanding standing) {
        return standing.deliverable()
                ? List.of()
                : standing.missing().stream().map(CrewRole::id).toList();
    }

    /** A verdict names a version, and a version never changes: its hashes are what was on the screen. */
    private List<Signed.Approval> approvals(DeliveredFrames part) {
        return dossiers.verdicts(part.proposal(), part.version()).stream()
                .filter(given -> given.asVerdict().yes())
                .map(given -> new Signed.Approval(
                        given.role().id(), given.personName(), part.resultSha256(), part.evidenceSha256()))
                .toList();
    }
}
