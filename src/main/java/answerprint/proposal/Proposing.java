package answerprint.proposal;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.Forbidden;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.correction.Marked;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.timeline.FrameRange;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Worklist;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for corrections, for new versions of them, and for leave. Each enqueues its work in the caller's transaction. */
@ApplicationScoped
public class Proposing {
    private static final int WAITED_FOR = 100;
    private static final int LONGEST = 3000;

    private final Plates plates;
    private final Corrections corrections;
    private final Proposals proposals;
    private final VersionRows versions;
    private final Attempts attempts;
    private final Permitting permitting;
    private final ProductionAccess access;
    private final CurrentActor current;
    private final Worklist worklist;
    private final FirstSettings first;

    Proposing(
            Plates plates,
            Corrections corrections,
            Proposals proposals,
            VersionRows versions,
            Attempts attempts,
            Permitting permitting,
            ProductionAccess access,
            CurrentActor current,
            Worklist worklist,
            FirstSettings first) {
        this.plates = plates;
        this.corrections = corrections;
        this.proposals = proposals;
        this.versions = versions;
        this.attempts = attempts;
        this.permitting = permitting;
        this.access = access;
        this.current = current;
        this.worklist = worklist;
        this.first = first;
    }

    /** A person asks for a correction. */
    @Transactional
    public Requested request(UUID take, Wish wish) {
        Plate plate = plate(take);
        Correction correction = corrections
                .find(wish.kind())
                .orElseThrow(() -> Refused.badRequest("There is no correction called " + wish.kind() + "."));
        FrameRange frames = wish.frames();
        if (!FrameRange.ofCount(plate.count()).contains(frames)) {
            throw Refused.badRequest("Take %s has the frames 0 to %d; %s was asked for."
                    .formatted(plate.slate(), plate.count() - 1, frames));
        }
        if (frames.count() > LONGEST) {
            throw Refused.badRequest("One proposal covers at most " + LONGEST + " frames; ask for a part of the take.");
        }
        correction.settings().fault(wish.settings()).ifPresent(fault -> {
            throw Refused.badRequest(fault);
        });
        ProposalId proposal = new ProposalId(UUID.randomUUID());
        Assignment assignment = new Assignment(
                correction.kind(),
                take,
                frames,
                wish.hints(),
                first.of(plate.production(), correction, wish.settings()),
                List.of(),
                proposal.value().getMostSignificantBits());
        Actor actor = current.require();
        return enqueue(
                new ProposeAsk(
                        proposal,
                        1,
                        plate.production(),
                        assignment,
                        KindTitles.of(correction.kind()),
                        List.of(),
                        actor.id(),
                        actor.name()),
                plate,
                List.of());
    }

    /** A person marked on the picture what this kind asks for; see {@link Correction#asking()}. */
    @Transactional
    public Requested request(UUID take, CorrectionKind kind, FrameRange frames, Marked marked, ObjectNode settings) {
        Correction correction = corrections.require(kind);
        if (!marked.answers(correction.asking())) {
            throw Refused.badRequest("%s needs something marked first.".formatted(KindTitles.of(kind)));
        }
        return request(take, new Wish(kind, frames, correction.hints(marked), settings));
    }

    /** The machine looks through a take with every kind. What it finds becomes proposals. */
    @Transactional
    public OrderId lookThrough(UUID take) {
        Plate plate = plate(take);
        Actor actor = current.require();
        return worklist.enqueue(new NewOrder<>(
                plate.production().value(),
                LookThroughAsk.KIND,
                new LookThroughAsk(plate.production(), take, actor.id(), actor.name()),
                "Look-through, " + plate.slate(),
                LookThroughAsk.effect(take),
                0));
    }

    /**
     * A next version that answers these points, after the newest one. The reviewer's right to ask is checked by whoever
     * calls; membership is checked here.
     *
     * @throws Refused when the next version is being made already, or when not one of the points can be carried out
     */
    @Transactional
    public Requested revise(ProposalId id, List<RevisionPoint> points) {
        Proposal proposal = proposals.require(id);
        ProposalVersion latest = proposals.latest(id);
        Plate plate = plates.behind(proposal).orElseThrow(NotFoundHere::new);
        Revision revision = corrections.require(proposal.kind()).revisedBy(latest.assignment(), points);
        if (revision.answers().stream().noneMatch(PointAnswer::answered)) {
            throw Refused.rule(
                    "nothing-to-carry-out",
                    "Nothing here that the machine can carry out: "
                            + String.join(
                                    " ",
                                    revision.answers().stream()
                                            .map(PointAnswer::words)
                                            .toList()),
                    Map.of("answers", revision.answers()));
        }
        Actor actor = current.require();
        return enqueue(
                new ProposeAsk(
                        id,
                        latest.number() + 1,
                        proposal.production(),
                        revision.assignment(),
                        proposal.title(),
                        revision.answers(),
                        actor.id(),
                        actor.name()),
                plate,
                points);
    }

    /**
     * Someone with the right allows what a guard asked permission for. Nothing that a guard stopped can be permitted.
     *
     * @param guard id, such as {@code G3}
     * @param role in which one says so
     * @param words why
     * @throws Refused when that guard does not ask, or was answered already
     */
    @Transactional
    public void permit(ProposalId id, int number, String guard, CrewRole role, String words) {
        Proposal proposal = proposals.require(id);
        Membership membership = access.require(proposal.production(), Permission.HOLD_AND_OMIT);
        if (!membership.has(role)) {
            throw new Forbidden("You are not " + role.title() + " on this production.");
        }
        ProposalVersion version = versions.find(id, number).orElseThrow(NotFoundHere::new);
        permitting.permit(proposal, version, guard, membership, role, words);
    }

    /** A person asks that the newest version of this proposal proposes itself for the other takes of its set-up. */
    @Transactional
    public OrderId ripple(ProposalId id) {
        Proposal proposal = proposals.require(id);
        access.require(proposal.production(), Permission.PROPOSE);
        return ripple(proposal, proposal.latest(), current.require());
    }

    /**
     * An approved version proposes itself for the other takes of its set-up. The machine asks, not whoever signed last: that one
     * judged a proposal and ordered none, and may be a guest from another company.
     */
    @Transactional
    public OrderId rippleOnApproval(ProposalId id, int number) {
        return ripple(proposals.require(id), number, Actor.MACHINE);
    }

    private OrderId ripple(Proposal proposal, int number, Actor asking) {
        RippleAsk ask = new RippleAsk(proposal.production(), proposal.id(), number, asking.id(), asking.name());
        return worklist.enqueue(new NewOrder<>(
                proposal.production().value(), RippleAsk.KIND, ask, proposal.title(), ask.effectKey(), 0));
    }

    private Plate plate(UUID take) {
        Plate plate = plates.find(take).orElseThrow(NotFoundHere::new);
        access.requireTake(plate.production(), take, Permission.SEE_NAMED);
        access.require(plate.production(), Permission.PROPOSE);
        return plate;
    }

    /** For the machine's own findings too. */
    Requested enqueue(ProposeAsk ask, Plate plate, List<RevisionPoint> points) {
        attempts.requireFree(ask);
        OrderId order = worklist.enqueue(new NewOrder<>(
                ask.production().value(),
                ProposeAsk.KIND,
                ask,
                ask.title() + ", " + plate.slate(),
                ask.effectKey(),
                ask.number() > 1 ? WAITED_FOR : WAITED_FOR / 2));
        attempts.keep(ask, order, points);
        return new Requested(order, ask.proposal(), ask.number());
    }
}
