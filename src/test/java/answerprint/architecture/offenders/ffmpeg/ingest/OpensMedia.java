package answerprint.architecture.offenders.ffmpeg.ingest;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Opens media in process. */
class OpensMedia {
    AVFrame frame = new AVFrame();
}
