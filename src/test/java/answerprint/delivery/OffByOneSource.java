package answerprint.delivery;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;

/** A source that gives the frame after the one that was asked for: another plate under the same name. */
final class OffByOneSource implements FrameSource {
    private final FrameSource source;

    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // it closes what it wraps
    static OffByOneSource over(FrameSources sources, MediaRef media) {
        return new OffByOneSource(sources.open(media));
    }

    @MustBeClosed
    private OffByOneSource(FrameSource source) {
        this.source = source;
    }

    @Override
    public PictureFormat format() {
        return source.format();
    }

    @Override
    public FrameRate rate() {
        return source.rate();
    }

    @Override
    public int count() {
        return source.count();
    }

    @Override
    public void read(int n, Frame into) {
        source.read(n + 1, into);
    }

    @Override
    public void close() {
        source.close();
    }
}
