package answerprint.review;

import answerprint.access.CrewRole;
import java.util.List;

/**
 * Where a proposal's newest version stands, and why, in words.
 *
 * @param approvedBy the roles that said yes or CBB
 * @param missing the required roles that have not said yes
 * @param words such as "Approved by Director; waiting for DP (Dana Page)"
 * @param dissent what others said against it; it stays visible whatever the outcome
 */
public record ProposalStanding(
        ProposalState state,
        int version,
        List<CrewRole> approvedBy,
        List<CrewRole> missing,
        String words,
        List<String> dissent) {
    public ProposalStanding {
        approvedBy = List.copyOf(approvedBy);
        missing = List.copyOf(missing);
        dissent = List.copyOf(dissent);
    }

    /** Whether every required role has said yes: final, or CBB, which is usable as it is. */
    public boolean deliverable() {
        return state == ProposalState.FINAL || state == ProposalState.CBB;
    }
}
