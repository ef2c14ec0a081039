package answerprint.architecture.offenders.hidden.ingest;

import answerprint.architecture.offenders.hidden.picture.ffmpeg.Codec;

/** Reaches behind picture. */
class ReachesIn {
    Codec codec = new Codec();
}
