package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.People;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the facts from which standings are derived: six statements for a list, however long. Asks nobody's rights. */
@ApplicationScoped
class Standings {
    private final Policies policies;
    private final VerdictTable verdicts;
    private final NoteTable notes;
    private final People people;

    Standings(Policies policies, VerdictTable verdicts, NoteTable notes, People people) {
        this.policies = policies;
        this.verdicts = verdicts;
        this.notes = notes;
        this.people = people;
    }

    ProposalStanding of(UnderReview proposal) {
        List<GivenVerdict> given = verdicts.on(proposal.id(), proposal.version());
        List<Note> written = notes.of(proposal.id()).stream()
                .filter(note -> note.version() == proposal.version())
                .toList();
        return StandingRule.of(new StandingRule.Facts(
                proposal,
                policyFor(given, policies.byVersion(proposal.production())).policy(),
                given,
                verdicts.motion(proposal.id()),
                !written.isEmpty(),
                written.stream().anyMatch(Note::sent),
                people.namesByRole(proposal.production())));
    }

    Map<ProposalId, ProposalStanding> of(ProductionId production, List<UnderReview> proposals) {
        Map<ProposalId, List<GivenVerdict>> given =
                verdicts.in(production).stream().collect(Collectors.groupingBy(GivenVerdict::proposal));
        Map<ProposalId, Motion> motions = verdicts.motions(production).stream()
                .collect(Collectors.toMap(VerdictTable.MotionOf::proposal, VerdictTable.MotionOf::motion));
        Set<NoteTable.Discussed> discussed = notes.discussed(production);
        Map<Integer, PolicyVersion> versions = policies.byVersion(production);
        Map<CrewRole, List<String>> holders = people.namesByRole(production);
        Map<ProposalId, ProposalStanding> standings = new HashMap<>();
        for (UnderReview proposal : proposals) {
            List<GivenVerdict> onNewest = given.getOrDefault(proposal.id(), List.of()).stream()
                    .filter(verdict -> verdict.version() == proposal.version())
                    .toList();
            boolean sent = discussed.contains(new NoteTable.Discussed(proposal.id(), proposal.version(), true));
            boolean talked =
                    sent || discussed.contains(new NoteTable.Discussed(proposal.id(), proposal.version(), false));
            standings.put(
                    proposal.id(),
                    StandingRule.of(new StandingRule.Facts(
                            proposal,
                            policyFor(onNewest, versions).policy(),
                            onNewest,
                            Optional.ofNullable(motions.get(proposal.id())),
                            talked,
                            sent,
                            holders)));
        }
        return Map.copyOf(standings);
    }

    /** The policy that the last person decided under; before the first verdict, the one in force. */
    private static PolicyVersion policyFor(List<GivenVerdict> given, Map<Integer, PolicyVersion> versions) {
        int newest = versions.keySet().stream().max(Integer::compare).orElseThrow();
        int version = given.isEmpty() ? newest : given.getLast().policyVersion();
        return Objects.requireNonNull(versions.getOrDefault(version, versions.get(newest)));
    }
}
