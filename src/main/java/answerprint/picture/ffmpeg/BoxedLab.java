package answerprint.picture.ffmpeg;

import answerprint.picture.BoxRules;
import answerprint.picture.FrameSinks;
import answerprint.picture.FrameSources;
import answerprint.picture.MediaProbing;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.ProxyMaking;

/** {@link PictureLab} behind one {@link Box}. The programs are unpacked at the first use, not before. */
public final class BoxedLab implements PictureLab {
    private final BoxRules rules;
    private final PictureMemory memory;
    private volatile Parts parts = Parts.NONE;

    private record Parts(
            @SuppressWarnings("unused") boolean made,
            MediaProbing probing,
            ProxyMaking proxies,
            FrameSources sources,
            FrameSinks sinks) {
        @SuppressWarnings("NullAway") // never handed out: made is false
        static final Parts NONE = new Parts(false, null, null, null, null);
    }

    public BoxedLab(BoxRules rules, PictureMemory memory) {
        this.rules = rules;
        this.memory = memory;
    }

    @Override
    public MediaProbing probing() {
        return parts().probing();
    }

    @Override
    public ProxyMaking proxies() {
        return parts().proxies();
    }

    @Override
    public FrameSources sources() {
        return parts().sources();
    }

    @Override
    public FrameSinks sinks() {
        return parts().sinks();
    }

    @Override
    public PictureMemory memory() {
        return memory;
    }

    private Parts parts() {
        Parts made = parts;
        return made.made() ? made : make();
    }

    @SuppressWarnings("MustBeClosedChecker") // a source is closed by whoever asked for it
    private synchronized Parts make() {
        if (!parts.made()) {
            Box box = new Box(rules, BoxTools.bundled());
            parts = new Parts(
                    true,
                    new BoxedProbing(box),
                    new BoxedProxies(box),
                    media -> new BoxedSource(media, box, memory),
                    new BoxedSinks(box, memory));
        }
        return parts;
    }
}
