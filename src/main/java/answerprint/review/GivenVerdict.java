package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.correction.ReasonCode;
import answerprint.proposal.ProposalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A verdict as it stands for good.
 *
 * @param place 1 for the first verdict on this version
 * @param onBehalfOf who delegated this role, if it was delegated
 * @param policyVersion the policy that was shown
 * @param ledgerSeq its place in the production's ledger
 */
public record GivenVerdict(
        UUID id,
        ProposalId proposal,
        int version,
        int place,
        CrewRole role,
        CrewMemberId person,
        String personName,
        Optional<CrewMemberId> onBehalfOf,
        String verdict,
        List<ReasonCode> reasons,
        String words,
        int policyVersion,
        long ledgerSeq,
        Instant at) {
    public GivenVerdict {
        reasons = List.copyOf(reasons);
    }

    /** The same as a choice to switch over. */
    public Verdict asVerdict() {
        return Verdict.of(verdict, reasons, words);
    }
}
