package answerprint.bench;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.ArrayList;
import java.util.List;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Which pixels of a filmed clip move unlike its set: those whose dense flow over {@link #APART} frames, on the untouched frames,
 * leaves the plane that most of the picture follows. Specks are dropped.
 */
final class OwnPixels {
    private static final int APART = 3;
    private static final double OFF = 1.5;
    private static final int GRID = 8;
    private static final int SPECK = 9;

    private final WireClip clip;
    private final int width;
    private final int height;
    private final PictureMemory memory;
    private final DenseFlow flow = DenseFlow.medium();

    OwnPixels(WireClip clip, PictureMemory memory) {
        this.clip = clip;
        this.memory = memory;
        width = clip.format().width();
        height = clip.format().height();
    }

    /** Per frame of the clip; empty arrays but for the frames asked for, there 0 or 255 per pixel. */
    byte[][] of(int... frames) {
        byte[][] own = new byte[clip.count()][0];
        for (int n : frames) {
            try (Scratch scratch = new Scratch(memory)) {
                own[n] = at(n, n + APART < clip.count() ? n + APART : n - APART, scratch);
            }
        }
        return own;
    }

    private byte[] at(int n, int other, Scratch scratch) {
        Mat field = flow.between(luma(n, scratch), luma(other, scratch), scratch);
        float[] moved = new float[2 * width * height];
        field.get(0, 0, moved);
        double[] h = plane(moved, scratch);
        byte[] own = new byte[width * height];
        for (int i = 0; i < own.length; i++) {
            int x = i % width;
            int y = i / width;
            double w = h[6] * x + h[7] * y + h[8];
            double dx = x + moved[2 * i] - (h[0] * x + h[1] * y + h[2]) / w;
            double dy = y + moved[2 * i + 1] - (h[3] * x + h[4] * y + h[5]) / w;
            own[i] = Math.hypot(dx, dy) > OFF ? (byte) 255 : 0;
        }
        Mat mask = scratch.mat(height, width, CvType.CV_8UC1);
        mask.put(0, 0, own);
        Mat disc = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(SPECK, SPECK)));
        Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_OPEN, disc);
        mask.get(0, 0, own);
        return own;
    }

    private double[] plane(float[] moved, Scratch scratch) {
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        for (int y = GRID; y < height - GRID; y += GRID) {
            for (int x = GRID; x < width - GRID; x += GRID) {
                int i = y * width + x;
                from.add(new Point(x, y));
                to.add(new Point(x + moved[2 * i], y + moved[2 * i + 1]));
            }
        }
        MatOfPoint2f source = scratch.keep(new MatOfPoint2f(from.toArray(Point[]::new)));
        MatOfPoint2f target = scratch.keep(new MatOfPoint2f(to.toArray(Point[]::new)));
        Mat plane = scratch.keep(Calib3d.findHomography(source, target, Calib3d.RANSAC, 1));
        double[] values = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        if (!plane.empty()) {
            plane.get(0, 0, values);
        }
        return values;
    }

    private Mat luma(int n, Scratch scratch) {
        Mat grey = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(Pixels.mat(clip.truth()[n], width, scratch), grey, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
        grey.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }
}
