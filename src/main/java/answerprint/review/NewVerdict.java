package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.proposal.ProposalId;

/**
 * A verdict on its way in.
 *
 * @param idempotencyKey made by the sender, 1 to 200 characters; the same key again gives the same answer and no second
 *     verdict
 */
public record NewVerdict(ProposalId proposal, CrewRole role, Verdict verdict, Seen seen, String idempotencyKey) {
    public NewVerdict {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > 200) {
            throw new IllegalArgumentException("An idempotency key has 1 to 200 characters.");
        }
        if (verdict.words().length() > 4000) {
            throw new IllegalArgumentException("A verdict's words are at most 4,000 characters.");
        }
    }
}
