package answerprint.proposal;

import answerprint.access.CrewRole;
import answerprint.access.Membership;
import answerprint.access.Refused;
import answerprint.guard.GuardReport;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.rows.Rows;
import answerprint.work.Bulletins;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** Writes down that someone allowed what a guard asked for: row, ledger and word to the others, all or nothing. */
@ApplicationScoped
class Permitting {
    private static final int LONGEST = 1000;
    private final Rows rows;
    private final Ledger ledger;
    private final Bulletins bulletins;
    private final InstantSource clock;

    Permitting(Rows rows, Ledger ledger, Bulletins bulletins, InstantSource clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    void permit(
            Proposal proposal,
            ProposalVersion version,
            String guard,
            Membership membership,
            CrewRole role,
            String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refused.badRequest("Say in up to " + LONGEST + " characters why this is allowed.");
        }
        requireAsked(version, guard);
        ledger.hold(proposal.production());
        int written = rows.run(
                """
                insert into proposal_permission (proposal, number, guard, role, person, person_name, words, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                proposal.id().value(),
                version.number(),
                guard,
                role.id(),
                membership.actor().id().value(),
                membership.actor().name(),
                said,
                clock.instant());
        if (written == 0) {
            throw Refused.conflict("permitted-already", "Someone has allowed this already.", Map.of());
        }
        ledger.append(
                proposal.production(),
                Entry.of(
                        LedgerAction.PROPOSAL_RELEASED,
                        membership.actor(),
                        role,
                        "proposal:" + proposal.id(),
                        Map.of(
                                "version",
                                version.number(),
                                "guard",
                                guard,
                                "words",
                                said,
                                "evidence",
                                version.evidenceSha256())));
        bulletins.post(proposal.production().value(), "proposal", proposal.id().toString());
    }

    private static void requireAsked(ProposalVersion version, String guard) {
        boolean asked = version.evidence().guards().stream()
                .anyMatch(report -> report instanceof GuardReport.NeedsPermission
                        && report.guard().equals(guard));
        if (!asked) {
            throw Refused.rule(
                    "not-to-be-permitted",
                    "On " + version.label() + " the guard " + guard + " asks for no permission.",
                    Map.of());
        }
    }
}
