package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How the picture moves from frame to frame, and what that says: a move that is twice that of the frames before and after it, place
 * by place and in the same direction, has passed over a frame.
 */
final class FrameMoves {
    private static final int COARSE = 32;
    /** Moves looked at on each side. */
    private static final int BESIDE = 2;
    /** Root mean square move, share of the width, below which a frame less cannot be seen. */
    private static final double MOVES = 0.001;

    private static final double LEAST = 1.7;
    private static final double MOST = 2.4;
    /** How far the moves beside may be from their mean. */
    private static final double EVEN = 0.3;

    private static final double LEFT = 0.15;

    private final int first;
    private final List<float[]> fields;

    /** @param fields (dx, dy) per place, shares of the width, from frame {@code first + i − 1} to {@code first + i}; the first is not looked at */
    FrameMoves(int first, List<float[]> fields) {
        this.first = first;
        this.fields = List.copyOf(fields);
    }

    /** Gathers moves frame by frame. */
    static final class Gathering {
        private final DenseFlow flow = DenseFlow.fast();
        private final List<float[]> fields = new ArrayList<>();

        /** @param then CV_8UC1; for the first frame the same as {@code now} */
        void step(Mat then, Mat now, Scratch scratch) {
            Mat away = flow.between(now, then, scratch);
            Mat coarse = scratch.empty();
            int rows = Math.max(1, COARSE * now.rows() / now.cols());
            Imgproc.resize(away, coarse, new Size(COARSE, rows), 0, 0, Imgproc.INTER_AREA);
            float[] field = Bytes.floats(coarse);
            for (int i = 0; i < field.length; i++) {
                field[i] /= -now.cols();
            }
            fields.add(field);
        }

        FrameMoves moves(int first) {
            return new FrameMoves(first, fields);
        }
    }

    /** Frames before which one is missing, ABS. */
    Set<Integer> afterDropped() {
        Set<Integer> after = new TreeSet<>();
        for (int i = 1 + BESIDE; i + BESIDE < fields.size(); i++) {
            if (passesOver(i)) {
                after.add(first + i);
            }
        }
        return after;
    }

    private boolean passesOver(int i) {
        float[] usual = new float[fields.get(i).length];
        for (int k = i - BESIDE; k <= i + BESIDE; k++) {
            for (int at = 0; at < usual.length && k != i; at++) {
                usual[at] += fields.get(k)[at] / (2 * BESIDE);
            }
        }
        double size = product(usual, usual);
        if (size < MOVES * MOVES * usual.length / 2) {
            return false;
        }
        for (int k = i - BESIDE; k <= i + BESIDE; k++) {
            double times = product(fields.get(k), usual) / size;
            if (k != i && Math.abs(times - 1) > EVEN) {
                return false;
            }
        }
        float[] move = fields.get(i);
        double times = product(move, usual) / size;
        double left = 1 - times * times * size / product(move, move);
        return times > LEAST && times < MOST && left < LEFT;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
