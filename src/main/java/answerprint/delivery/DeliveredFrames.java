package answerprint.delivery;

import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.util.UUID;

/**
 * One proposal's frames within a delivery.
 *
 * @param position within the delivery, from 0
 * @param take whose frames they are
 * @param kind the correction's id
 * @param title of the proposal, one line
 * @param judged the frames that were judged, ABS
 * @param delivered the same with handles, clipped to the take, ABS
 * @param plateSha256 what was approved: the plate
 * @param resultSha256 what was approved: the result over all judged frames
 * @param evidenceSha256 what was approved: the evidence
 */
public record DeliveredFrames(
        int position,
        ProposalId proposal,
        int version,
        UUID take,
        String kind,
        String title,
        FrameRange judged,
        FrameRange delivered,
        String plateSha256,
        String resultSha256,
        String evidenceSha256) {}
