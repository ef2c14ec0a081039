package answerprint.runtime.sample;

import answerprint.access.CrewMember;
import answerprint.access.CrewRole;
import answerprint.access.Named;
import answerprint.access.People;
import answerprint.access.Sharing;
import answerprint.learning.Learning;
import answerprint.learning.LearningMode;
import answerprint.learning.ModelState;
import answerprint.learning.ProductionModel;
import answerprint.learning.ProductionModels;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.proposal.Proposals;
import answerprint.proposal.Proposing;
import answerprint.take.Take;
import answerprint.work.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows once the takes are logged: a model, proposals on every take, and one of them named to the partner. */
@ApplicationScoped
public class SampleFollowUp {
    private static final String LOOK_THROUGH = "look-through";
    private static final long SEED = 20261012;
    private static final Duration SHARED = Duration.ofDays(30);

    private final SampleConfig settings;
    private final Learning learning;
    private final ProductionModels models;
    private final Proposing proposing;
    private final Proposals proposals;
    private final Orders orders;
    private final People people;
    private final Sharing sharing;
    private final InstantSource clock;

    SampleFollowUp(
            SampleConfig settings,
            Learning learning,
            ProductionModels models,
            Proposing proposing,
            Proposals proposals,
            Orders orders,
            People people,
            Sharing sharing,
            InstantSource clock) {
        this.settings = settings;
        this.learning = learning;
        this.models = models;
        this.proposing = proposing;
        this.proposals = proposals;
        this.orders = orders;
        this.people = people;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Whether nothing more is to come. */
    boolean wanted() {
        return settings.learning() != SampleConfig.AfterImport.NONE;
    }

    /**
     * Does the next step, if the one before has ended; may be called at any time, as often as one likes.
     *
     * @return whether all steps are done
     */
    @Transactional
    public boolean advance(ProductionId production, List<Take> takes) {
        if (orders.latestOf(production.value(), LOOK_THROUGH, 1).isEmpty()) {
            if (learned(production)) {
                takes.forEach(take -> proposing.lookThrough(take.id().value()));
            }
            return false;
        }
        return named(production);
    }

    /** Starts the first model; a failed one holds nothing up. */
    private boolean learned(ProductionId production) {
        List<ProductionModel> versions = models.of(production);
        if (versions.isEmpty()) {
            LearningMode mode =
                    settings.learning() == SampleConfig.AfterImport.FULL ? LearningMode.FULL : LearningMode.QUICK;
            learning.from(production, mode, Set.of(), SEED);
            return false;
        }
        return versions.stream()
                .noneMatch(it -> it.state() == ModelState.LEARNING || it.state() == ModelState.STOPPING);
    }

    /** Names the first wire removal to the partner. */
    private boolean named(ProductionId production) {
        Optional<CrewMember> partner = people.on(production).stream()
                .filter(member -> member.roles().contains(CrewRole.PARTNER))
                .findFirst();
        if (partner.isEmpty() || !partner.get().named().isEmpty()) {
            return true;
        }
        Optional<Proposal> wire = proposals.of(production).stream()
                .filter(proposal -> proposal.kind().id().equals("wire-removal"))
                .reduce((newer, older) -> older);
        wire.ifPresent(proposal -> sharing.name(
                production,
                partner.get().id(),
                Named.PROPOSAL,
                proposal.id().value(),
                clock.instant().plus(SHARED)));
        return wire.isPresent();
    }
}
