package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.guard.GuardReport;
import answerprint.storage.MediaAddress;
import java.time.Instant;
import java.util.List;

/**
 * One version of a proposal, as published; it never changes. Verdicts bind to its three hashes.
 *
 * @param number v001 is 1
 * @param evidenceSha256 hash of the evidence's canonical JSON, see {@link Evidence#sha256()}
 * @param permissions what people allowed in spite of a guard, since it was published
 * @param pack the patches, bit for bit
 * @param proxy the judged moving picture, made by the same recipe as the plate's
 */
public record ProposalVersion(
        ProposalId proposal,
        int number,
        Assignment assignment,
        Evidence evidence,
        List<PointAnswer> answers,
        List<PermissionGiven> permissions,
        MediaAddress pack,
        MediaAddress proxy,
        MediaAddress thumbnailOfPlate,
        MediaAddress thumbnailOfResult,
        ChangeLane changeLane,
        String plateSha256,
        String resultSha256,
        String evidenceSha256,
        CrewMemberId askedBy,
        String askedByName,
        Instant created) {
    public ProposalVersion {
        answers = List.copyOf(answers);
        permissions = List.copyOf(permissions);
    }

    /** As it is written on screens and in file names: {@code v001}. */
    public String label() {
        return "v%03d".formatted(number);
    }

    /** Whether nobody has allowed yet what this guard asks for. */
    public boolean awaits(GuardReport.NeedsPermission asked) {
        return permissions.stream().noneMatch(given -> given.guard().equals(asked.guard()));
    }

    /** What the guards said, with what has been permitted since. */
    public Standing standing() {
        return Standing.after(evidence.guards().stream()
                .filter(report -> !(report instanceof GuardReport.NeedsPermission asked) || awaits(asked))
                .toList());
    }
}
