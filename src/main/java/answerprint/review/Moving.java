package answerprint.review;

import answerprint.access.Membership;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.proposal.ProposalId;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Puts proposals on hold, releases them, takes them out of the film and takes them up again; each with its reason. */
@ApplicationScoped
public class Moving {
    private final Docket docket;
    private final ProductionAccess access;
    private final VerdictTable verdicts;
    private final Standings standings;
    private final Ledger ledger;
    private final Bulletins bulletins;

    Moving(
            Docket docket,
            ProductionAccess access,
            VerdictTable verdicts,
            Standings standings,
            Ledger ledger,
            Bulletins bulletins) {
        this.docket = docket;
        this.access = access;
        this.verdicts = verdicts;
        this.standings = standings;
        this.ledger = ledger;
        this.bulletins = bulletins;
    }

    /** @throws Refused if it stands so already, or no reason is given */
    @Transactional
    public ProposalStanding move(ProposalId id, Motion.What what, String words) {
        UnderReview before = docket.find(id).orElseThrow(NotFoundHere::new);
        access.require(before.production(), Permission.HOLD_AND_OMIT);
        if (words.isBlank() || words.length() > 4000) {
            throw Refused.badRequest("Say why, in up to 4,000 characters.");
        }
        ledger.hold(before.production());
        Membership by = access.require(before.production(), Permission.HOLD_AND_OMIT);
        Optional<Motion.What> now = verdicts.motion(id).map(Motion::what);
        if (!follows(now, what)) {
            throw Refused.conflict(
                    "superseded",
                    "It is " + now.map(Motion.What::id).orElse("open") + " now; look at it first.",
                    Map.of());
        }
        ledger.append(
                before.production(),
                Entry.of(
                        action(what),
                        by.actor(),
                        "proposal:" + id,
                        Map.of("words", words.strip(), "version", before.version())));
        verdicts.move(before.production(), id, what, by.actor().id(), words.strip());
        bulletins.post(before.production().value(), "proposal", id.toString());
        return standings.of(before);
    }

    private static boolean follows(Optional<Motion.What> now, Motion.What next) {
        return switch (next) {
            case HELD, OMITTED ->
                now.isEmpty() || now.get() == Motion.What.RELEASED || now.get() == Motion.What.REOPENED;
            case RELEASED -> now.filter(Motion.What.HELD::equals).isPresent();
            case REOPENED -> now.filter(Motion.What.OMITTED::equals).isPresent();
        };
    }

    private static LedgerAction action(Motion.What what) {
        return switch (what) {
            case HELD -> LedgerAction.PROPOSAL_HELD;
            case RELEASED -> LedgerAction.PROPOSAL_RELEASED;
            case OMITTED -> LedgerAction.PROPOSAL_OMITTED;
            case REOPENED -> LedgerAction.PROPOSAL_REOPENED;
        };
    }
}
