package answerprint.correction.cleanup;

import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How far each frame is from the one before, and what that says: a step of almost nothing amid motion is a frame that repeats
 * the one before. What the moves between them say is told by {@link FrameMoves}.
 */
final class FrameSteps {
    private static final int WIDTH = 320;
    /** Frames on each side that a step is held against. */
    private static final int BESIDE = 4;
    /** A repeat is this much smaller than the steps beside it; measured 2026-11-28: codecs leave 0 to 0.05 of a step. */
    private static final double REPEATED = 0.12;
    /** Below this mean change, share of full scale, nothing moves and a repeat cannot be told. */
    private static final double MOVES = 0.003;

    private final int first;
    private final double[] steps;
    private final FrameMoves moves;

    /** @param steps mean change from frame {@code first + i − 1} to {@code first + i}; the first is not known */
    FrameSteps(int first, double[] steps, FrameMoves moves) {
        this.first = first;
        this.steps = steps.clone();
        this.moves = moves;
    }

    /** Reads the frames in order. */
    static FrameSteps of(FrameSource source, FrameRange frames, PictureMemory memory) {
        double[] steps = new double[frames.count()];
        try (Scratch kept = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame frame = kept.frame(source.format());
            FrameMoves.Gathering moves = new FrameMoves.Gathering();
            int height = Math.max(
                    1, WIDTH * source.format().height() / source.format().width());
            Mat before = kept.mat(height, WIDTH, CvType.CV_32FC1);
            Mat codesBefore = kept.mat(height, WIDTH, CvType.CV_8UC1);
            EstimateSpace space = new EstimateSpace(source.format().encoding());
            for (int i = 0; i < steps.length; i++) {
                scratch.recycle();
                source.read(frames.first() + i, frame);
                Mat small = scratch.mat(height, WIDTH, CvType.CV_32FC3);
                Imgproc.resize(
                        space.of(frame.mat(), scratch), small, new Size(WIDTH, height), 0, 0, Imgproc.INTER_AREA);
                Mat luma = scratch.mat(height, WIDTH, CvType.CV_32FC1);
                Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
                Mat off = scratch.mat(height, WIDTH, CvType.CV_32FC1);
                Core.absdiff(luma, before, off);
                steps[i] = i == 0 ? Double.NaN : Core.mean(off).val[0];
                luma.copyTo(before);
                Mat codes = scratch.mat(height, WIDTH, CvType.CV_8UC1);
                luma.convertTo(codes, CvType.CV_8U, 255);
                moves.step(i == 0 ? codes : codesBefore, codes, scratch);
                codes.copyTo(codesBefore);
            }
            return new FrameSteps(frames.first(), steps, moves.moves(frames.first()));
        }
    }

    /** Frames before which one is missing, ABS. */
    Set<Integer> afterDropped() {
        return moves.afterDropped();
    }

    /** Frames that show the same as the one before, ABS. */
    Set<Integer> repeated() {
        Set<Integer> repeated = new TreeSet<>();
        for (int i = 1; i < steps.length; i++) {
            double usual = usual(i);
            if (usual > MOVES && steps[i] < REPEATED * usual) {
                repeated.add(first + i);
            }
        }
        return repeated;
    }

    /** The median of the steps beside this one. */
    private double usual(int i) {
        double[] beside = new double[2 * BESIDE];
        int count = 0;
        for (int k = Math.max(1, i - BESIDE); k <= Math.min(steps.length - 1, i + BESIDE); k++) {
            if (k != i) {
                beside[count++] = steps[k];
            }
        }
        Arrays.sort(beside, 0, count);
        return count < BESIDE ? 0 : beside[count / 2];
    }
}
