package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.colour.LightingNote;
import answerprint.correction.ReasonCode;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words, drawing or a light reading, pinned to frames of one version.
 *
 * @param frames ABS frames of the take, both ends inclusive
 * @param sent whether it was sent to the machine, to be carried out by the next version
 * @param answeredBy the version that says it answered this note, if one does
 */
public record Note(
        NoteId id,
        ProposalId proposal,
        int version,
        CrewMemberId author,
        String authorName,
        Optional<CrewRole> role,
        FrameRange frames,
        String words,
        List<ReasonCode> reasons,
        List<NoteMark> drawing,
        Optional<LightingNote> lighting,
        boolean sent,
        Optional<Integer> answeredBy,
        Instant at) {
    public Note {
        reasons = List.copyOf(reasons);
        drawing = List.copyOf(drawing);
    }

    /** The same, with the version that answered it, if one of these did. */
    Note answeredBy(Map<NoteId, Integer> answers) {
        return new Note(
                id,
                proposal,
                version,
                author,
                authorName,
                role,
                frames,
                words,
                reasons,
                drawing,
                lighting,
                sent,
                Optional.ofNullable(answers.get(id)),
                at);
    }
}
