package answerprint.review;

import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Proposals as the test made them; new versions and holds when it says so. */
final class ProposalsOfTest implements Docket {
    private final Map<ProposalId, UnderReview> newest = new ConcurrentHashMap<>();

    /** The notes that went with each order for a next version. */
    final List<List<Note>> ordered = Collections.synchronizedList(new ArrayList<>());

    final List<Answered> answered = Collections.synchronizedList(new ArrayList<>());

    UnderReview add(ProductionId production, String kind) {
        UnderReview proposal = new UnderReview(
                new ProposalId(UUID.randomUUID()),
                production,
                UUID.randomUUID(),
                kind,
                new FrameRange(10, 57),
                1,
                "a".repeat(64),
                "b".repeat(64),
                "c".repeat(64),
                true,
                "");
        newest.put(proposal.id(), proposal);
        return proposal;
    }

    void version(UnderReview before, int version) {
        put(before, version, "%064x".formatted(version), "");
    }

    void hold(UnderReview before, String why) {
        put(before, before.version(), before.result(), why);
    }

    private void put(UnderReview before, int version, String result, String why) {
        newest.put(
                before.id(),
                new UnderReview(
                        before.id(),
                        before.production(),
                        before.take(),
                        before.kind(),
                        before.frames(),
                        version,
                        before.plate(),
                        result,
                        before.evidence(),
                        true,
                        why));
    }

    @Override
    public Optional<UnderReview> find(ProposalId proposal) {
        return Optional.ofNullable(newest.get(proposal));
    }

    @Override
    public List<UnderReview> in(ProductionId production) {
        return newest.values().stream()
                .filter(proposal -> proposal.production().equals(production))
                .toList();
    }

    @Override
    public void revise(UnderReview proposal, List<GivenVerdict> asking, List<Note> notes) {
        ordered.add(notes);
    }

    @Override
    public List<Answered> answeredIn(ProposalId proposal) {
        return List.copyOf(answered);
    }
}
