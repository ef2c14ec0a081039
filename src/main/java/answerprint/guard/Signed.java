package answerprint.guard;

import java.util.List;

/**
 * What people approved, handed to the guards at delivery.
 *
 * @param evidenceSha256 of the evidence as it stands now: parameters, model version and reports of the judged round
 * @param approvals given so far
 * @param missing roles that have yet to say yes
 * @param reports of the round that was judged
 */
public record Signed(String evidenceSha256, List<Approval> approvals, List<String> missing, List<GuardReport> reports) {
    public Signed {
        approvals = List.copyOf(approvals);
        missing = List.copyOf(missing);
        reports = List.copyOf(reports);
    }

    /**
     * One yes, bound to what was on the screen.
     *
     * @param resultSha256 of all result frames, see {@code correction.ResultHash}
     * @param evidenceSha256 of the evidence: parameters and model version are part of it
     */
    public record Approval(String role, String person, String resultSha256, String evidenceSha256) {}
}
