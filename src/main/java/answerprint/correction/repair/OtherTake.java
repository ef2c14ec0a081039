package answerprint.correction.repair;

import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Some frames of another take of the set-up, spread over it; its media is opened when first looked at. For one thread. */
final class OtherTake implements Views, AutoCloseable {
    /** Frames that are looked at: enough that somebody who walks through does not stand before the set in all of them. */
    static final int SAMPLES = 8;

    /** Pictures with more pixels are read anew rather than kept: memory is for the take's own window. */
    private static final long KEPT_PIXELS = 2048L * 1200;

    private final Footage footage;
    private final UUID take;
    private final int count;
    private final Proxies proxies = new Proxies(this);
    private final Map<Integer, SetPoints> points = new HashMap<>();
    private @Nullable FrameSource source;
    private @Nullable FrameWindow window;

    /** @param count frames of that take */
    OtherTake(Footage footage, UUID take, int count) {
        this.footage = footage;
        this.take = take;
        this.count = count;
    }

    UUID take() {
        return take;
    }

    /** ABS frame of a sample, 0..{@link #SAMPLES} − 1. */
    int frame(int sample) {
        return (int) ((2L * sample + 1) * count / (2 * SAMPLES));
    }

    Proxy proxy(int sample) {
        return proxies.at(frame(sample));
    }

    SetPoints points(int sample) {
        return points.computeIfAbsent(sample, k -> SetPoints.of(proxy(k), footage.memory()));
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with this take
    private FrameWindow window() {
        if (window == null) {
            source = footage.openOther(take);
            boolean large = (long) footage.format().width() * footage.format().height() > KEPT_PIXELS;
            window = new FrameWindow(source, large ? 0 : 1, footage.memory());
        }
        return window;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return count - 1;
    }

    @Override
    public boolean lends(int frame) {
        return true;
    }

    @Override
    public Mat picture(int frame, Scratch scratch) {
        return new EstimateSpace(footage.format().encoding())
                .of(window().at(frame).mat(), scratch);
    }

    /** Nobody has said where a wire is in this take: what lends a wire is found out later, see {@link LentWire}. */
    @Override
    public Mat hole(int frame, Scratch scratch) {
        Mat none = scratch.mat(footage.format().height(), footage.format().width(), CvType.CV_8UC1);
        none.setTo(Scalar.all(0));
        return none;
    }

    @Override
    public PictureMemory memory() {
        return footage.memory();
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
        if (source != null) {
            source.close();
        }
    }
}
