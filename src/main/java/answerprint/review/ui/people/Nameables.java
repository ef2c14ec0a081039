package answerprint.review.ui.people;

import answerprint.access.Named;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.proposal.Proposals;
import answerprint.take.Take;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import answerprint.timeline.FrameNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a production can be named to a partner: its proposals and its takes, by name. */
@ApplicationScoped
class Nameables {
    private final Takes takes;
    private final Proposals proposals;

    Nameables(Takes takes, Proposals proposals) {
        this.takes = takes;
        this.proposals = proposals;
    }

    List<Nameable> in(ProductionId production) {
        List<Take> all = takes.list(production, TakeSearch.everything());
        Map<UUID, String> slates =
                all.stream().collect(Collectors.toMap(take -> take.id().value(), Take::label));
        return Stream.concat(
                        proposals.of(production).stream().map(proposal -> named(proposal, slates)),
                        all.stream()
                                .map(take -> new Nameable(Named.TAKE, take.id().value(), "Take " + take.label())))
                .toList();
    }

    private static Nameable named(Proposal proposal, Map<UUID, String> slates) {
        String slate = slates.getOrDefault(proposal.take(), "");
        return new Nameable(
                Named.PROPOSAL,
                proposal.id().value(),
                "%s, %s, f%s".formatted(proposal.title(), slate, FrameNumbering.FROM_1001.frm(proposal.frames())));
    }
}
