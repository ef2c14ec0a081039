package answerprint.picture;

import answerprint.timeline.FrameRate;
import java.util.function.IntConsumer;

/** A source that tells which frames are read from it, in that order. */
public final class CountedFrames implements FrameSource {
    private final FrameSource source;
    private final IntConsumer read;

    public CountedFrames(FrameSource source, IntConsumer read) {
        this.source = source;
        this.read = read;
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
        read.accept(n);
        source.read(n, into);
    }

    @Override
    public void close() {
        source.close();
    }
}
