package answerprint.correction.wireremoval;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.TreeMap;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Luma of frames for following wires, at most {@link #WIDEST} pixels wide, read in runs so that walking backward costs no more
 * than walking forward. Keeps a fixed number of frames, on the heap.
 */
final class LumaStrip {
    static final int WIDEST = 1280;
    private static final int RUN = 12;

    private final FrameSource source;
    private final EstimateSpace space;
    private final PictureMemory memory;
    private final double scale;
    private final double soft;
    private final TreeMap<Integer, RidgeTrace.Luma> kept = new TreeMap<>();

    LumaStrip(FrameSource source, PictureMemory memory) {
        this(source, 0, memory);
    }

    /** @param soft standard deviation of the blur over its pictures, pixels; 0 for none */
    LumaStrip(FrameSource source, double soft, PictureMemory memory) {
        this.source = source;
        this.soft = soft;
        this.memory = memory;
        space = new EstimateSpace(source.format().encoding());
        scale = Math.min(1, (double) WIDEST / source.format().width());
    }

    /** Strip pixels per plate pixel. */
    double scale() {
        return scale;
    }

    /** Of its pictures, pixels. */
    int width() {
        return (int) Math.round(source.format().width() * scale);
    }

    int count() {
        return source.count();
    }

    RidgeTrace.Luma at(int frame) {
        RidgeTrace.Luma known = kept.get(frame);
        if (known != null) {
            return known;
        }
        boolean backward = !kept.isEmpty() && frame < kept.firstKey();
        int from = backward ? Math.max(0, frame - RUN + 1) : frame;
        int to = backward ? frame : Math.min(source.count() - 1, frame + RUN - 1);
        try (Scratch scratch = new Scratch(memory)) {
            Frame into = scratch.frame(source.format());
            for (int n = from; n <= to; n++) {
                if (!kept.containsKey(n)) {
                    source.read(n, into);
                    kept.put(n, luma(into.mat(), scratch));
                }
            }
        }
        while (kept.size() > 3 * RUN) {
            kept.remove(frame - kept.firstKey() > kept.lastKey() - frame ? kept.firstKey() : kept.lastKey());
        }
        RidgeTrace.Luma luma = kept.get(frame);
        if (luma == null) {
            throw new IllegalStateException("frame " + frame + " was read and is gone");
        }
        return luma;
    }

    private RidgeTrace.Luma luma(Mat picture, Scratch scratch) {
        Mat even = space.of(picture, scratch);
        Mat grey = scratch.mat(even.rows(), even.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(even, grey, Imgproc.COLOR_RGB2GRAY);
        Mat small = grey;
        if (scale < 1) {
            Size size = new Size(Math.round(even.cols() * scale), Math.round(even.rows() * scale));
            small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
            Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
        }
        if (soft > 0) {
            Imgproc.GaussianBlur(small, small, new Size(), soft);
        }
        RidgeTrace.Luma luma = new RidgeTrace.Luma(small.cols(), small.rows(), Bytes.floats(small));
        scratch.recycle();
        return luma;
    }
}
