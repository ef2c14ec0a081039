package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.colour.LightingNote;
import answerprint.correction.ReasonCode;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.util.List;
import java.util.Optional;

/**
 * A note on its way in.
 *
 * @param version that the note is about
 * @param role in which the author speaks, if it matters; a lighting note that is sent needs the DP or the director
 * @param send whether the next version is to carry it out
 * @param idempotencyKey made by the sender; the same key again writes no second note
 */
public record NewNote(
        ProposalId proposal,
        int version,
        Optional<CrewRole> role,
        FrameRange frames,
        String words,
        List<ReasonCode> reasons,
        List<NoteMark> drawing,
        Optional<LightingNote> lighting,
        boolean send,
        String idempotencyKey) {
    public NewNote {
        reasons = List.copyOf(reasons);
        drawing = List.copyOf(drawing);
        if (words.isBlank() && drawing.isEmpty() && lighting.isEmpty() && reasons.isEmpty()) {
            throw new IllegalArgumentException("A note needs words, a drawing, a light reading or a reason.");
        }
        if (words.length() > 4000 || drawing.size() > 200) {
            throw new IllegalArgumentException("A note has at most 4,000 characters and 200 strokes.");
        }
        if (frames.first() < 0 || version < 1) {
            throw new IllegalArgumentException("A note is pinned to frames from 0, of a version from 1.");
        }
        if (idempotencyKey.isBlank() || idempotencyKey.length() > 200) {
            throw new IllegalArgumentException("An idempotency key has 1 to 200 characters.");
        }
    }
}
