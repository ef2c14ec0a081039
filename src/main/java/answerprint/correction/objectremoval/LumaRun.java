package answerprint.correction.objectremoval;

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
 * Luma of frames for following objects, 8 bit, at most {@link #WIDEST} pixels wide, read in runs so that walking backward costs no
 * more than walking forward. Keeps a fixed number of frames, on the heap.
 */
final class LumaRun {
    private static final int WIDEST = 640;
    private static final int RUN = 12;

    private final FrameSource source;
    private final EstimateSpace space;
    private final PictureMemory memory;
    private final double scale;
    private final int width;
    private final int height;
    private final TreeMap<Integer, byte[]> kept = new TreeMap<>();

    LumaRun(FrameSource source, PictureMemory memory) {
        this.source = source;
        this.memory = memory;
        space = new EstimateSpace(source.format().encoding());
        scale = Math.min(1, (double) WIDEST / source.format().width());
        width = (int) Math.round(source.format().width() * scale);
        height = (int) Math.round(source.format().height() * scale);
    }

    /** Pixels of this luma per plate pixel. */
    double scale() {
        return scale;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int count() {
        return source.count();
    }

    byte[] at(int frame) {
        byte[] known = kept.get(frame);
        if (known != null) {
            return known;
        }
        boolean backward = !kept.isEmpty() && frame < kept.firstKey();
        int from = backward ? Math.max(0, frame - RUN + 1) : frame;
        int to = backward ? frame : Math.min(source.count() - 1, frame + RUN - 1);
        try (Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame into = whole.frame(source.format());
            for (int n = from; n <= to; n++) {
                if (!kept.containsKey(n)) {
                    source.read(n, into);
                    kept.put(n, luma(into.mat(), scratch));
                    scratch.recycle();
                }
            }
        }
        while (kept.size() > 3 * RUN) {
            kept.remove(frame - kept.firstKey() > kept.lastKey() - frame ? kept.firstKey() : kept.lastKey());
        }
        byte[] luma = kept.get(frame);
        if (luma == null) {
            throw new IllegalStateException("frame " + frame + " was read and is gone");
        }
        return luma;
    }

    private byte[] luma(Mat picture, Scratch scratch) {
        Mat even = space.of(picture, scratch);
        Mat grey = scratch.mat(even.rows(), even.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(even, grey, Imgproc.COLOR_RGB2GRAY);
        Mat small = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.resize(grey, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
        small.convertTo(codes, CvType.CV_8U, 255);
        return Bytes.of(codes);
    }
}
