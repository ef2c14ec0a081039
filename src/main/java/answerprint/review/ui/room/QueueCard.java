package answerprint.review.ui.room;

import answerprint.proposal.ProposalId;

/**
 * One proposal in the queue.
 *
 * @param thumbnail address of the changed crop, or empty
 * @param kind title of the kind
 * @param frames as people read them, FRM
 * @param slate such as {@code 42A / 3}
 * @param take for "next take"
 * @param state frozen id of where it stands; {@code words} says it
 */
record QueueCard(
        ProposalId id,
        String thumbnail,
        String thumbnailOfPlate,
        String kind,
        String frames,
        String slate,
        String take,
        String state,
        String words) {}
