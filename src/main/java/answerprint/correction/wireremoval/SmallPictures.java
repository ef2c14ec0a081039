package answerprint.correction.wireremoval;

import answerprint.correction.Footage;
import answerprint.correction.repair.Bytes;
import answerprint.learning.WireFinder;
import answerprint.learning.WireShot;
import answerprint.learning.WorkingPicture;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.Scratch;
import java.util.TreeMap;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The frames round the one that is looked at, at the net's size, with what it says of them. Neighbours share frames: each is
 * decoded once, and the net is asked of it once in each way. Kept on the heap.
 */
final class SmallPictures {
    /** Frames before the one that is looked at that may still be asked for. */
    private static final int KEPT = 2 * WireShot.APART;

    private static final float[] NOT_ASKED = {};

    private final Footage footage;
    private final FrameSource source;
    private final WireProbability net;
    private final TreeMap<Integer, Small> pictures = new TreeMap<>();
    private final TreeMap<Integer, float[]> glances = new TreeMap<>();

    private record Small(float[] rgb, int width, int height) {
        WireShot.Said said(float[] chance) {
            return new WireShot.Said(rgb, chance, width, height);
        }
    }

    /** What is asked of the net. */
    @FunctionalInterface
    private interface Question {
        void ask(Mat rgb, Mat strays, Mat out);
    }

    SmallPictures(Footage footage, FrameSource source, WireProbability net) {
        this.footage = footage;
        this.source = source;
        this.net = net;
    }

    /** A frame that is judged; of it the net is asked when its shot is known. */
    WireShot.Said judged(int n) {
        return at(n).said(NOT_ASKED);
    }

    /** What the net says of a frame that is judged, row by row. */
    float[] probability(int n, float[] strays) {
        return answer(n, strays, net::probability);
    }

    /** A frame that helps to judge another. */
    WireShot.Said beside(int n, boolean asked) {
        return at(n).said(asked ? glances.computeIfAbsent(n, this::glance) : NOT_ASKED);
    }

    /** CV_32FC3, lent by {@code scratch}. */
    Mat rgb(int n, Scratch scratch) {
        Small small = at(n);
        return Bytes.mat(small.rgb, small.width, small.height, 3, scratch);
    }

    void forgetBefore(int n) {
        pictures.headMap(n - KEPT).clear();
        glances.headMap(n - KEPT).clear();
    }

    private float[] glance(int n) {
        Small small = at(n);
        return answer(n, WireShot.nothing(small.width, small.height), net::glance);
    }

    private float[] answer(int n, float[] strays, Question question) {
        try (Scratch scratch = new Scratch(footage.memory())) {
            Mat rgb = rgb(n, scratch);
            Mat beside = Bytes.mat(strays, rgb.cols(), rgb.rows(), 2, scratch);
            Mat out = scratch.mat(rgb.rows(), rgb.cols(), CvType.CV_32FC1);
            question.ask(rgb, beside, out);
            return Bytes.floats(out);
        }
    }

    private Small at(int n) {
        return pictures.computeIfAbsent(n, this::read);
    }

    /** A frame as the net was taught. */
    private Small read(int n) {
        try (Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = scratch.frame(source.format());
            source.read(n, frame);
            Mat small = WorkingPicture.of(frame, WireFinder.WIDEST, scratch);
            return new Small(Bytes.floats(small), small.cols(), small.rows());
        }
    }
}
