package answerprint.proposal;

import answerprint.storage.MediaAddress;
import java.util.Optional;

/**
 * Everything that one run of {@link ProposeWork} made, all of it in the store, nothing yet published.
 *
 * @param proxy of the corrected frames
 * @param plateCut proxy of the plate in the same frames; none where these are the whole take, which has its own
 */
record Made(
        Evidence evidence,
        MediaAddress pack,
        MediaAddress proxy,
        Optional<MediaAddress> plateCut,
        MediaAddress thumbnailOfPlate,
        MediaAddress thumbnailOfResult,
        ChangeLane changeLane) {}
