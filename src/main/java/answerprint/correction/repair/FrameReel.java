package answerprint.correction.repair;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Frames of a recording far from the one under repair, read on demand. As many as a quarter of the picture memory holds are kept,
 * the longest unused goes first; what a frame shows does not depend on what was read before it. For one thread.
 */
final class FrameReel implements Views, AutoCloseable {
    private static final int MOST = 32;
    private static final int FEWEST = 2;

    private final FrameSource source;
    private final MatteRepair.Mattes mattes;
    private final PictureMemory memory;
    private final EstimateSpace space;
    private final LensLight lens;
    private final int room;
    private final LinkedHashMap<Integer, Frame> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param source owned from here on
     * @param mattes what must not be lent
     * @param lens that the recording was shot with
     */
    @MustBeClosed
    FrameReel(FrameSource source, MatteRepair.Mattes mattes, LensLight lens, PictureMemory memory) {
        this.source = source;
        this.mattes = mattes;
        this.lens = lens;
        this.memory = memory;
        space = new EstimateSpace(source.format().encoding());
        room = (int) Math.clamp(memory.budgetBytes() / 4 / source.format().bytes(), FEWEST, MOST);
    }

    PictureFormat format() {
        return source.format();
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return source.count() - 1;
    }

    @Override
    public boolean lends(int frame) {
        return mattes.trusted(frame);
    }

    @Override
    public Mat picture(int frame, Scratch scratch) {
        return space.of(frame(frame).mat(), scratch);
    }

    /** Stays this reel's, and is valid until the next frame is asked for; in the plate's own code values. */
    Frame frame(int n) {
        Frame known = kept.get(n);
        if (known != null) {
            return known;
        }
        Frame into =
                kept.size() < room ? fresh() : kept.remove(kept.firstEntry().getKey());
        try {
            source.read(n, into);
        } catch (RuntimeException e) {
            into.close();
            throw e;
        }
        kept.put(n, into);
        return into;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with this reel
    private Frame fresh() {
        return new Frame(source.format(), memory);
    }

    @Override
    public Mat hole(int frame, Scratch scratch) {
        return hole(mattes, frame, source.format().width(), source.format().height(), scratch);
    }

    /** CV_8UC1: 255 wherever the matte is more than nothing. */
    static Mat hole(MatteRepair.Mattes mattes, int frame, int width, int height, Scratch scratch) {
        Mat matte = scratch.mat(height, width, CvType.CV_32FC1);
        matte.setTo(new Scalar(0));
        mattes.paint(frame, matte);
        Mat hole = scratch.mat(height, width, CvType.CV_8UC1);
        Imgproc.threshold(matte, matte, 0, 255, Imgproc.THRESH_BINARY);
        matte.convertTo(hole, CvType.CV_8U);
        return hole;
    }

    @Override
    public LensLight lens() {
        return lens;
    }

    @Override
    public PictureMemory memory() {
        return memory;
    }

    @Override
    public void close() {
        List<Frame> all = new ArrayList<>(kept.values());
        kept.clear();
        try {
            all.forEach(Frame::close);
        } finally {
            source.close();
        }
    }
}
