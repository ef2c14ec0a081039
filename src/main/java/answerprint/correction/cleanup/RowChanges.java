package answerprint.correction.cleanup;

import answerprint.colour.Encoding;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How the light of each row changes from frame to frame: the median over the row of the difference of logarithms, so that
 * what moves within a row counts little. Natural logarithm of scene-linear light.
 *
 * @param first ABS number of the frame that the first change leads to
 * @param rows per change, from the picture's top to its bottom
 */
record RowChanges(int first, double[][] rows) {
    static final int ROWS = 96;
    private static final int WIDTH = 64;
    private static final double DARKEST = 0.004;

    /** Reads the frames in order. */
    static RowChanges of(FrameSource source, FrameRange frames, PictureMemory memory) {
        double[][] changes = new double[Math.max(0, frames.count() - 1)][];
        try (Scratch kept = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame frame = kept.frame(source.format());
            double[] before = new double[0];
            for (int i = 0; i < frames.count(); i++) {
                scratch.recycle();
                source.read(frames.first() + i, frame);
                double[] now = logs(frame, scratch);
                if (i > 0) {
                    changes[i - 1] = change(before, now);
                }
                before = now;
            }
        }
        return new RowChanges(frames.first() + 1, changes);
    }

    private static double[] logs(Frame frame, Scratch scratch) {
        Mat small = scratch.mat(ROWS, WIDTH, CvType.CV_32FC3);
        Imgproc.resize(frame.mat(), small, new Size(WIDTH, ROWS), 0, 0, Imgproc.INTER_AREA);
        float[] rgb = new float[3 * ROWS * WIDTH];
        small.get(0, 0, rgb);
        Encoding encoding = frame.format().encoding();
        double[] logs = new double[ROWS * WIDTH];
        for (int i = 0; i < logs.length; i++) {
            double light = encoding.toLinear(rgb[3 * i + 1]);
            logs[i] = Math.log(Math.max(DARKEST, light));
        }
        return logs;
    }

    private static double[] change(double[] before, double[] now) {
        double[] change = new double[ROWS];
        double mean = 0;
        for (int y = 0; y < ROWS; y++) {
            double[] row = new double[WIDTH];
            for (int x = 0; x < WIDTH; x++) {
                row[x] = now[y * WIDTH + x] - before[y * WIDTH + x];
            }
            Arrays.sort(row);
            change[y] = (row[WIDTH / 2 - 1] + row[WIDTH / 2]) / 2;
            mean += change[y] / ROWS;
        }
        for (int y = 0; y < ROWS; y++) {
            change[y] -= mean; // what the whole picture does is flicker, not a band
        }
        return change;
    }
}
