package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Filling;
import answerprint.correction.repair.Proxies;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.HashMap;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One frame and its neighbours as defects are looked for: pictures in the space where noise is about even, dead pixels
 * already bridged, and how each neighbour moves onto the frame. Lives as long as its scratch; for one thread.
 */
final class Sight {
    /** Frames looked at on each side. */
    static final int REACH = 2;

    private final int n;
    private final FrameWindow window;
    private final DeadPixelMap dead;
    private final Scratch scratch;
    private final DenseFlow flow = DenseFlow.medium();
    private final Map<Integer, Mat> pictures = new HashMap<>();
    private final Map<Integer, Mat> lumas = new HashMap<>();
    private final Map<Integer, Mat> proxies = new HashMap<>();
    private final Map<Integer, Mat> evenRows = new HashMap<>();
    private final Map<Integer, Neighbour> neighbours = new HashMap<>();

    Sight(int n, FrameWindow window, DeadPixelMap dead, Scratch scratch) {
        this.n = n;
        this.window = window;
        this.dead = dead;
        this.scratch = scratch;
    }

    int frame() {
        return n;
    }

    Region whole() {
        return window.format().region();
    }

    Scratch scratch() {
        return scratch;
    }

    /** Whether the take has the frame that many frames on. */
    boolean has(int offset) {
        return n + offset >= 0 && n + offset < window.count();
    }

    /** CV_32FC3 RGB; do not write. */
    Mat picture(int offset) {
        return pictures.computeIfAbsent(offset, o -> {
            Mat even = new EstimateSpace(window.format().encoding())
                    .of(window.at(n + o).mat(), scratch);
            return dead.bridged(even, scratch);
        });
    }

    /** CV_32FC1; do not write. */
    Mat luma(int offset) {
        return lumas.computeIfAbsent(offset, o -> {
            Mat luma = scratch.mat(whole().height(), whole().width(), CvType.CV_32FC1);
            Imgproc.cvtColor(picture(o), luma, Imgproc.COLOR_RGB2GRAY);
            return luma;
        });
    }

    private Mat proxy(int offset) {
        return proxies.computeIfAbsent(offset, o -> {
            Size size = new Size(Math.round(whole().width() * scale()), Math.round(whole().height() * scale()));
            Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
            Imgproc.resize(luma(o), small, size, 0, 0, Imgproc.INTER_AREA);
            Mat codes = scratch.mat(small.rows(), small.cols(), CvType.CV_8UC1);
            small.convertTo(codes, CvType.CV_8U, 255);
            return codes;
        });
    }

    /** Proxy pixels per plate pixel. */
    double scale() {
        return Math.min(1, (double) Proxies.WIDEST / whole().width());
    }

    Neighbour neighbour(int offset) {
        return neighbours.computeIfAbsent(offset, o -> {
            Mat away = flow.between(proxy(0), proxy(o), scratch);
            return new Neighbour(n + o, Bytes.floats(away), away.cols(), away.rows(), scale());
        });
    }

    /** The neighbour by motion that noise of whole rows does not pull: rows that stand out as a whole are evened first. */
    Neighbour neighbourByEvenRows(int offset) {
        Mat away = flow.between(evenRows(0), evenRows(offset), scratch);
        return new Neighbour(n + offset, Bytes.floats(away), away.cols(), away.rows(), scale());
    }

    private Mat evenRows(int offset) {
        return evenRows.computeIfAbsent(offset, o -> {
            byte[] codes = Bytes.of(proxy(o));
            int width = proxy(o).cols();
            float[] luma = new float[codes.length];
            for (int i = 0; i < luma.length; i++) {
                luma[i] = codes[i] & 0xff;
            }
            double[] rows = new RowMedians(width, proxy(o).rows(), 1)
                    .of(RowContrast.of(luma, 1, 0, width), 0)
                    .medians();
            for (int i = 0; i < luma.length; i++) {
                codes[i] = (byte) Math.clamp(Math.round(luma[i] - rows[i / width]), 0, 255);
            }
            return Bytes.mat(codes, width, proxy(o).rows(), scratch);
        });
    }

    /** The neighbour with its motion completed from around wherever {@code mask} (CV_8UC1, plate size) is set. */
    Neighbour completed(int offset, Mat mask) {
        Neighbour known = neighbour(offset);
        Mat small = scratch.mat(known.height(), known.width(), CvType.CV_8UC1);
        Imgproc.resize(mask, small, small.size(), 0, 0, Imgproc.INTER_AREA);
        byte[] hidden = Bytes.of(small);
        float[] trust = new float[hidden.length];
        for (int i = 0; i < trust.length; i++) {
            trust[i] = hidden[i] == 0 ? 1 : 0;
        }
        float[] field = known.flow().clone();
        Filling.complete(field, 2, trust, known.width(), known.height(), 20);
        return new Neighbour(known.frame(), field, known.width(), known.height(), known.scale());
    }
}
