package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.People;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Sight;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what people said about proposals: for the room, the inbox, lists and deliveries. */
@ApplicationScoped
public class Reviews {
    private final Docket docket;
    private final ProductionAccess access;
    private final Policies policies;
    private final VerdictTable verdicts;
    private final NoteTable notes;
    private final Standings standings;
    private final SigningRights rights;
    private final People people;

    Reviews(
            Docket docket,
            ProductionAccess access,
            Policies policies,
            VerdictTable verdicts,
            NoteTable notes,
            Standings standings,
            SigningRights rights,
            People people) {
        this.docket = docket;
        this.access = access;
        this.policies = policies;
        this.verdicts = verdicts;
        this.notes = notes;
        this.standings = standings;
        this.rights = rights;
        this.people = people;
    }

    /** Where the newest version stands. */
    public ProposalStanding standing(ProposalId id) {
        return standings.of(seen(id));
    }

    /** Where all proposals of a production stand that the one who asks may see; a constant count of statements. */
    public Map<ProposalId, ProposalStanding> standings(ProductionId production) {
        return standings.of(production, visible(production));
    }

    /** The verdicts on one version, in order. */
    public List<GivenVerdict> verdicts(ProposalId id, int version) {
        seen(id);
        return verdicts.on(id, version);
    }

    /** The verdicts on all versions, in order. */
    public List<GivenVerdict> history(ProposalId id) {
        seen(id);
        return verdicts.ofAllVersions(id);
    }

    /** What a note can be pinned to: the newest version and its frames. */
    public Pinned pinned(ProposalId id) {
        UnderReview proposal = seen(id);
        return new Pinned(proposal.version(), proposal.frames());
    }

    /** @param frames ABS, both ends inclusive */
    public record Pinned(int version, FrameRange frames) {}

    /** All notes on all versions, by frame; each says which version answered it. */
    public List<Note> notes(ProposalId id) {
        seen(id);
        Map<NoteId, Integer> answered = docket.answeredIn(id).stream()
                .collect(Collectors.toMap(Docket.Answered::note, Docket.Answered::version, Math::min));
        return notes.of(id).stream().map(note -> note.answeredBy(answered)).toList();
    }

    /** Everything that the room shows beside picture and evidence. */
    public Room room(ProposalId id) {
        UnderReview proposal = seen(id);
        Membership membership = access.membership(proposal.production());
        PolicyVersion policy = policies.inForce(proposal.production());
        List<GivenVerdict> given = verdicts.on(id, proposal.version());
        List<CrewRole> signable = new ArrayList<>();
        Map<CrewRole, String> whyNot = new EnumMap<>(CrewRole.class);
        for (CrewRole role : CrewRole.values()) {
            if (rights.of(membership, role, proposal.kind(), policy.policy()).isPresent()) {
                reason(proposal, membership, policy.policy(), given, role)
                        .ifPresentOrElse(words -> whyNot.put(role, words), () -> signable.add(role));
            }
        }
        return new Room(
                standings.of(proposal),
                new Seen(
                        proposal.version(),
                        proposal.plate(),
                        proposal.result(),
                        proposal.evidence(),
                        policy.sha256(),
                        given.size()),
                rings(proposal, policy.policy(), given),
                signable,
                whyNot,
                notes(id),
                verdicts.ofAllVersions(id));
    }

    /** What waits for the one who asks. */
    public Inbox inbox(ProductionId production) {
        Membership membership = access.membership(production);
        List<UnderReview> proposals = visible(production);
        Map<ProposalId, ProposalStanding> standing = standings.of(production, proposals);
        Map<ProposalId, List<GivenVerdict>> mine = verdicts.in(production).stream()
                .filter(given -> given.person().equals(membership.actor().id()))
                .collect(Collectors.groupingBy(GivenVerdict::proposal));
        List<Inbox.Item> sign = new ArrayList<>();
        List<Inbox.Item> answered = new ArrayList<>();
        List<Inbox.Item> held = new ArrayList<>();
        for (UnderReview proposal : proposals) {
            ProposalStanding stands = Objects.requireNonNull(standing.get(proposal.id()));
            List<GivenVerdict> said = mine.getOrDefault(proposal.id(), List.of());
            Inbox.Item item = item(proposal, stands, membership, said);
            switch (stands.state()) {
                case HELD -> held.add(item);
                case PROPOSED, IN_REVIEW, APPROVED_BY -> {
                    if (!item.roles().isEmpty() && asksMine(said, proposal)) {
                        answered.add(item);
                    } else if (!item.roles().isEmpty()) {
                        sign.add(item);
                    }
                }
                case REVISE, CBB, FINAL, REJECTED, OMITTED -> {}
            }
        }
        return new Inbox(sign, answered, held);
    }

    private static boolean asksMine(List<GivenVerdict> said, UnderReview proposal) {
        return said.stream()
                .anyMatch(given -> given.version() < proposal.version()
                        && !given.asVerdict().yes());
    }

    private static Inbox.Item item(
            UnderReview proposal, ProposalStanding stands, Membership membership, List<GivenVerdict> said) {
        boolean signed = said.stream().anyMatch(given -> given.version() == proposal.version());
        List<CrewRole> roles = signed
                ? List.of()
                : stands.missing().stream().filter(membership::has).toList();
        return new Inbox.Item(proposal.id(), proposal.take(), proposal.kind(), proposal.frames(), stands, roles);
    }

    private Optional<String> reason(
            UnderReview proposal,
            Membership membership,
            SignOffPolicy policy,
            List<GivenVerdict> given,
            CrewRole role) {
        Optional<String> taken = given.stream()
                .filter(verdict -> verdict.role() == role)
                .findFirst()
                .map(verdict ->
                        verdict.personName() + " " + verdict.asVerdict().past() + " it as " + role.title() + ".");
        return taken.or(() -> VerdictCheck.declined(
                        membership.actor().id(),
                        false,
                        proposal,
                        policy,
                        given,
                        verdicts.motion(proposal.id()).map(Motion::what))
                .map(VerdictOutcome.Declined::words));
    }

    private List<Ring> rings(UnderReview proposal, SignOffPolicy policy, List<GivenVerdict> given) {
        Map<CrewRole, List<String>> holders = people.namesByRole(proposal.production());
        Map<CrewRole, GivenVerdict> byRole =
                given.stream().collect(Collectors.toMap(GivenVerdict::role, verdict -> verdict));
        return Arrays.stream(CrewRole.values())
                .map(role -> new Ring(
                        role,
                        policy.duty(proposal.kind(), role),
                        holders.getOrDefault(role, List.of()),
                        Optional.ofNullable(byRole.get(role))))
                .filter(ring -> ring.duty() != Duty.NONE || ring.verdict().isPresent())
                .toList();
    }

    private List<UnderReview> visible(ProductionId production) {
        Sight sight = access.sight(production);
        return docket.in(production).stream()
                .filter(proposal -> sight.seesProposal(proposal.id().value()))
                .toList();
    }

    private UnderReview seen(ProposalId id) {
        UnderReview proposal = docket.find(id).orElseThrow(NotFoundHere::new);
        access.requireProposal(proposal.production(), id.value(), Permission.SEE_NAMED);
        return proposal;
    }
}
