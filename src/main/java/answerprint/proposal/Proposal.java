package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.correction.CorrectionKind;
import answerprint.production.ProductionId;
import answerprint.timeline.FrameRange;
import java.time.Instant;
import java.util.UUID;

/**
 * One suggested correction of one frame range of one take. What became of it stands in its versions and their verdicts.
 *
 * @param frames ABS
 * @param title one line, e.g. "Wire, upper left"
 * @param latest number of its newest version, from 1
 */
public record Proposal(
        ProposalId id,
        ProductionId production,
        UUID take,
        CorrectionKind kind,
        FrameRange frames,
        String title,
        CrewMemberId askedBy,
        String askedByName,
        int latest,
        Instant created) {}
