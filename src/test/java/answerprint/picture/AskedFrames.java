package answerprint.picture;

import answerprint.timeline.FrameRate;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** A source behind which a test listens, or which gives other frames than are asked for. Closes what it wraps. */
public final class AskedFrames implements FrameSource {
    private final FrameSource source;
    private final IntUnaryOperator given;

    private AskedFrames(FrameSource source, IntUnaryOperator given) {
        this.source = source;
        this.given = given;
    }

    /** Tells which frames are read, in that order. */
    public static FrameSource noted(FrameSource source, IntConsumer read) {
        return new AskedFrames(source, n -> {
            read.accept(n);
            return n;
        });
    }

    /** Gives the frame after the one that was asked for: another plate under the same name. */
    public static FrameSource offByOne(FrameSource source) {
        return new AskedFrames(source, n -> n + 1);
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
        source.read(given.applyAsInt(n), into);
    }

    @Override
    public void close() {
        source.close();
    }
}
