package answerprint.picture;

import answerprint.picture.ffmpeg.BoxedLab;

/** Everything that opens or makes media, behind one box. Programs without injection (benches, tests) start here. */
public interface PictureLab {
    MediaProbing probing();

    ProxyMaking proxies();

    FrameSources sources();

    FrameSinks sinks();

    PictureMemory memory();

    /** A lab whose media is opened under these rules. */
    static PictureLab of(BoxRules rules, PictureMemory memory) {
        return new BoxedLab(rules, memory);
    }
}
