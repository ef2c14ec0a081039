package answerprint.proposal;

import answerprint.storage.MediaAddress;

/** Everything that one run of {@link ProposeWork} made, all of it in the store, nothing yet published. */
record Made(
        Evidence evidence,
        MediaAddress pack,
        MediaAddress proxy,
        MediaAddress thumbnailOfPlate,
        MediaAddress thumbnailOfResult,
        ChangeLane changeLane) {}
