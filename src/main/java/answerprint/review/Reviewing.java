package answerprint.review;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.correction.ReasonCode;
import answerprint.ledger.CanonicalJson;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.proposal.ProposalId;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives verdicts. A verdict is an insert, bound to exactly what the person was shown; if anything newer exists, nothing is
 * written and the person is told what.
 *
 * <p>The production's ledger is held first, so that verdicts follow one another and each sees all before it. Verdict,
 * ledger entry, what learning keeps, the order for a next version and the word to other rooms stand or fall together.
 */
@ApplicationScoped
public class Reviewing {
    private final Docket docket;
    private final ProductionAccess access;
    private final Policies policies;
    private final VerdictTable verdicts;
    private final NoteTable notes;
    private final Standings standings;
    private final SigningRights rights;
    private final Ledger ledger;
    private final Bulletins bulletins;
    private final Aftermath aftermath;

    Reviewing(
            Docket docket,
            ProductionAccess access,
            Policies policies,
            VerdictTable verdicts,
            NoteTable notes,
            Standings standings,
            SigningRights rights,
            Ledger ledger,
            Bulletins bulletins,
            Aftermath aftermath) {
        this.docket = docket;
        this.access = access;
        this.policies = policies;
        this.verdicts = verdicts;
        this.notes = notes;
        this.standings = standings;
        this.rights = rights;
        this.ledger = ledger;
        this.bulletins = bulletins;
        this.aftermath = aftermath;
    }

    /**
     * Gives one verdict.
     *
     * @throws NotFoundHere if the proposal is not there or not theirs to see
     * @throws Forbidden if the person does not hold the role, or is the machine
     * @throws Refused if the key was used for something else, or the machine cannot carry out what is asked
     */
    @Transactional
    public VerdictOutcome give(NewVerdict given) {
        UnderReview before = find(given.proposal());
        membership(before);
        ledger.hold(before.production());
        UnderReview now = find(given.proposal());
        Membership membership = membership(now);
        String request = fingerprint(given, membership.actor());
        Optional<VerdictTable.Kept> again = verdicts.byKey(now.production(), given.idempotencyKey());
        if (again.isPresent()) {
            return replay(again.get(), request, now);
        }
        PolicyVersion policy = policies.inForce(now.production());
        SigningRights.Right right = rights.of(membership, given.role(), now.kind(), policy.policy())
                .orElseThrow(() ->
                        new Forbidden("You may not sign as " + given.role().title() + " here."));
        List<GivenVerdict> onVersion = verdicts.on(now.id(), now.version());
        List<Newer> newer = VerdictCheck.newer(given, now, policy, onVersion);
        if (!newer.isEmpty()) {
            return new VerdictOutcome.Superseded(newer, standings.of(now));
        }
        Optional<VerdictOutcome.Declined> declined = VerdictCheck.declined(
                membership.actor().id(),
                given.verdict().yes(),
                now,
                policy.policy(),
                onVersion,
                verdicts.motion(now.id()).map(Motion::what));
        return declined.isPresent()
                ? declined.get()
                : record(given, now, membership.actor(), right, policy, onVersion.size() + 1, request);
    }

    private VerdictOutcome record(
            NewVerdict given,
            UnderReview now,
            Actor person,
            SigningRights.Right right,
            PolicyVersion policy,
            int place,
            String request) {
        long seq = ledger.append(now.production(), entry(given, now, person, right, policy));
        UUID id = UUID.randomUUID();
        boolean written = verdicts.insert(
                now.production(),
                id,
                given,
                place,
                person.id(),
                right.onBehalfOf().orElse(null),
                policy.version(),
                request,
                seq);
        if (!written) { // the constraints stand behind the checks; the whole transaction goes back
            throw Refused.conflict("superseded", "Someone was faster; look at their verdict first.", Map.of());
        }
        GivenVerdict verdict = verdicts.on(now.id(), now.version()).getLast();
        if (verdict.verdict().equals("revise") && verdict.role() != CrewRole.PARTNER) {
            docket.revise(now, List.of(verdict), openNotes(now));
        }
        ProposalStanding standing = standings.of(now);
        bulletins.post(now.production().value(), "verdict", now.id().toString());
        aftermath.of(now, verdict, standing);
        return new VerdictOutcome.Recorded(verdict, standing, false);
    }

    /** What people noted on this version and wants an answer. */
    private List<Note> openNotes(UnderReview now) {
        return notes.of(now.id()).stream()
                .filter(note -> note.version() == now.version() && !note.sent())
                .filter(note -> note.lighting().isPresent() || !note.reasons().isEmpty())
                .toList();
    }

    private VerdictOutcome replay(VerdictTable.Kept kept, String request, UnderReview now) {
        if (!kept.request().equals(request)) {
            throw Refused.conflict(
                    "key-used", "This idempotency key has brought another verdict; make a new key.", Map.of());
        }
        return new VerdictOutcome.Recorded(kept.verdict(), standings.of(now), true);
    }

    private UnderReview find(ProposalId proposal) {
        return docket.find(proposal).orElseThrow(NotFoundHere::new);
    }

    private Membership membership(UnderReview proposal) {
        Membership membership =
                access.requireProposal(proposal.production(), proposal.id().value(), Permission.GIVE_VERDICTS);
        if (membership.actor().worker()) {
            throw new Forbidden("The machine gives no verdicts.");
        }
        return membership;
    }

    private static Entry entry(
            NewVerdict given, UnderReview now, Actor person, SigningRights.Right right, PolicyVersion policy) {
        Map<String, Object> facts = new HashMap<>(facts(given));
        facts.put("kind", now.kind());
        facts.put("take", now.take().toString());
        facts.put("frames", List.of(now.frames().first(), now.frames().last()));
        facts.put("policyVersion", policy.version());
        right.onBehalfOf().ifPresent(giver -> facts.put("onBehalfOf", giver.toString()));
        String subject = "proposal:" + now.id();
        return right.onBehalfOf().isPresent()
                ? Entry.of(LedgerAction.VERDICT_GIVEN, person, subject, facts)
                : Entry.of(LedgerAction.VERDICT_GIVEN, person, given.role(), subject, facts);
    }

    private static Map<String, Object> facts(NewVerdict given) {
        Seen seen = given.seen();
        return Map.of(
                "proposal", given.proposal().toString(),
                "role", given.role().id(),
                "verdict", given.verdict().id(),
                "reasons",
                        given.verdict().reasonCodes().stream()
                                .map(ReasonCode::id)
                                .toList(),
                "words", given.verdict().words(),
                "version", seen.version(),
                "plate", seen.plate(),
                "result", seen.result(),
                "evidence", seen.evidence(),
                "policy", seen.policy());
    }

    private static String fingerprint(NewVerdict given, Actor person) {
        return Policies.sha256(CanonicalJson.of(
                Map.of("given", facts(given), "person", person.id().toString())));
    }
}
