package answerprint.proposal;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.Corrections;
import answerprint.rows.Rows;
import answerprint.timeline.FrameRange;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ripple to similar: one version proposes itself for the other takes of its set-up. Each becomes the order of a proposal, whose
 * id is made from the first one's and the take: rippling twice proposes once. A take that has a proposal of this kind already
 * is left to those who judge that one.
 */
@ApplicationScoped
class RippleWork implements Work<RippleAsk> {
    private final Plates plates;
    private final Corrections corrections;
    private final Proposals proposals;
    private final Proposing proposing;
    private final Rows rows;

    RippleWork(Plates plates, Corrections corrections, Proposals proposals, Proposing proposing, Rows rows) {
        this.plates = plates;
        this.corrections = corrections;
        this.proposals = proposals;
        this.proposing = proposing;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return RippleAsk.KIND;
    }

    @Override
    public Class<RippleAsk> payload() {
        return RippleAsk.class;
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public WorkOutcome run(RippleAsk ask, Progress progress, Fence fence) {
        Proposal proposal = proposals.require(ask.proposal());
        ProposalVersion version = proposals.version(ask.proposal(), ask.number());
        Optional<Plate> found = plates.find(proposal.take());
        if (found.isEmpty()) {
            return new WorkOutcome.GiveUp("The take is gone.");
        }
        List<Carried> carried = new ArrayList<>();
        for (UUID take : plates.footage(found.get()).sameSetup()) {
            plates.find(take)
                    .filter(sibling -> isNew(proposal, sibling))
                    .flatMap(sibling -> carried(ask, proposal, version, found.get(), sibling))
                    .ifPresent(carried::add);
        }
        String summary = carried.isEmpty()
                ? "No other take of the set-up wants this."
                : "Proposed for " + carried.size() + " other takes of the set-up.";
        fence.finish(summary, () -> carried.forEach(one -> proposing.enqueue(one.ask(), one.sibling(), List.of())));
        return new WorkOutcome.Done(summary);
    }

    private record Carried(ProposeAsk ask, Plate sibling) {}

    private Optional<Carried> carried(
            RippleAsk ask, Proposal proposal, ProposalVersion version, Plate from, Plate sibling) {
        Correction correction = corrections.require(proposal.kind());
        Optional<Assignment> assignment = correction.rippled(
                version.assignment(),
                version.evidence().parameters(),
                sibling.take(),
                FrameRange.ofCount(sibling.count()));
        return assignment.map(wanted -> new Carried(
                new ProposeAsk(
                        idOf(proposal, sibling),
                        1,
                        ask.production(),
                        wanted,
                        proposal.title() + ", as on " + from.slate(),
                        List.of(),
                        ask.askedBy(),
                        ask.askedByName()),
                sibling));
    }

    private boolean isNew(Proposal proposal, Plate sibling) {
        return !rows.any(
                "select 1 from proposal where id = ? or (take = ? and kind = ?)",
                idOf(proposal, sibling).value(),
                sibling.take(),
                proposal.kind().id());
    }

    private static ProposalId idOf(Proposal proposal, Plate sibling) {
        String words = RippleAsk.KIND + "|" + proposal.id() + "|" + sibling.take();
        return new ProposalId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }
}
