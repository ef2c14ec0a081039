package answerprint.learning;

import answerprint.colour.Encoding;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * Finds the same points in two frames: corners, tracked (Lucas-Kanade) there and back, that a plane or a turning camera explains
 * within what a lens may bend. A camera that stands still tells nothing of its lens.
 */
final class LensTracking {
    private static final int CORNERS = 600;
    /** Share of the width that corners are apart: ten pixels at 960. */
    private static final double APART = 1.0 / 96;

    private static final double THERE_AND_BACK = 0.5;
    /** Pixels at the working size that a strong lens bends by. */
    private static final double BENT = 6;

    private static final int ENOUGH = 40;
    /** Median way of the points, share of the half diagonal, from which frames tell something. */
    private static final double MOVED = 0.04;

    private static final Size WINDOW = new Size(21, 21);
    private static final int PATCH = 4;
    /** Share of the width over which light changes. */
    private static final double SLOW = 0.02;

    private static final double BLACK = 0.03;
    /** Codes of 255 for a factor of e in the plate's code. */
    private static final double CONTRAST = 100;

    private static final double DARKEST = 0.004;
    private static final float CLIPPED = 0.97f;

    private final Scratch scratch;
    private final Encoding encoding;
    private final int width;
    private final int height;

    /** @param encoding of the working pictures */
    LensTracking(Encoding encoding, int width, int height, Scratch scratch) {
        this.encoding = encoding;
        this.width = width;
        this.height = height;
        this.scratch = scratch;
    }

    /** @param one CV_32FC3 at the working size; @param two of the same take */
    Optional<LensPair> pair(Mat one, Mat two) {
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        track(one, two, from, to);
        if (from.size() < ENOUGH || moved(from, to) < MOVED) {
            return Optional.empty();
        }
        byte[] fits = fitting(from, to);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] != 0) {
                kept.add(i);
            }
        }
        return kept.size() < ENOUGH ? Optional.empty() : Optional.of(pair(one, two, from, to, kept));
    }

    /**
     * What is drawn, without the light on it: a tracker that sees a place grow darker moves off towards a brighter one, which hid a
     * fifth of a falloff (measured 2026-11-28). In logarithms a falloff is a slow change, and goes.
     */
    private Mat drawn(Mat rgb) {
        Mat luma = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(rgb, luma, Imgproc.COLOR_RGB2GRAY);
        if (!encoding.curve().logarithmic()) {
            Core.max(luma, Scalar.all(0), luma);
            Core.add(luma, Scalar.all(BLACK), luma);
            Core.log(luma, luma);
        }
        Mat slow = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.GaussianBlur(luma, slow, new Size(0, 0), SLOW * width);
        Core.subtract(luma, slow, luma);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
        luma.convertTo(codes, CvType.CV_8U, encoding.curve().logarithmic() ? 3 * CONTRAST : CONTRAST, 128);
        return codes;
    }

    private void track(Mat one, Mat two, List<Point> from, List<Point> to) {
        Mat grey = grey(one);
        Mat greyToo = grey(two);
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(grey, corners, CORNERS, 0.003, APART * width);
        if (corners.rows() < ENOUGH) {
            return;
        }
        Mat lines = drawn(one);
        Mat linesToo = drawn(two);
        MatOfPoint2f start = scratch.keep(new MatOfPoint2f(corners.toArray()));
        MatOfPoint2f end = scratch.keep(new MatOfPoint2f());
        MatOfPoint2f back = scratch.keep(new MatOfPoint2f());
        byte[] there = followed(grey, greyToo, lines, linesToo, start, end);
        byte[] again = followed(greyToo, grey, linesToo, lines, end, back);
        Point[] starts = start.toArray();
        Point[] ends = end.toArray();
        Point[] backs = back.toArray();
        for (int i = 0; i < starts.length; i++) {
            double off = Math.hypot(starts[i].x - backs[i].x, starts[i].y - backs[i].y);
            if (there[i] != 0 && again[i] != 0 && off < THERE_AND_BACK && inside(starts[i]) && inside(ends[i])) {
                from.add(starts[i]);
                to.add(ends[i]);
            }
        }
    }

    /** From far by what is light and dark, the last pixels by what is drawn. */
    private byte[] followed(Mat grey, Mat greyToo, Mat lines, Mat linesToo, MatOfPoint2f start, MatOfPoint2f end) {
        MatOfByte found = scratch.keep(new MatOfByte());
        MatOfByte foundAgain = scratch.keep(new MatOfByte());
        MatOfFloat errors = scratch.keep(new MatOfFloat());
        Video.calcOpticalFlowPyrLK(grey, greyToo, start, end, found, errors, WINDOW, 4);
        TermCriteria enough = new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 30, 0.01);
        Video.calcOpticalFlowPyrLK(
                lines, linesToo, start, end, foundAgain, errors, WINDOW, 1, enough, Video.OPTFLOW_USE_INITIAL_FLOW);
        byte[] both = found.toArray();
        byte[] last = foundAgain.toArray();
        for (int i = 0; i < both.length; i++) {
            both[i] &= last[i];
        }
        return both;
    }

    private Mat grey(Mat rgb) {
        Mat luma = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(rgb, luma, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
        luma.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    private boolean inside(Point p) {
        return p.x >= PATCH && p.y >= PATCH && p.x < width - PATCH - 1 && p.y < height - PATCH - 1;
    }

    private double moved(List<Point> from, List<Point> to) {
        double[] ways = new double[from.size()];
        Arrays.setAll(ways, i -> Math.hypot(to.get(i).x - from.get(i).x, to.get(i).y - from.get(i).y));
        Arrays.sort(ways);
        return ways[ways.length / 2] / halfDiagonal();
    }

    private double halfDiagonal() {
        return Math.hypot(width, height) / 2;
    }

    private byte[] fitting(List<Point> from, List<Point> to) {
        MatOfPoint2f source = scratch.keep(new MatOfPoint2f(from.toArray(Point[]::new)));
        MatOfPoint2f target = scratch.keep(new MatOfPoint2f(to.toArray(Point[]::new)));
        Mat inliers = scratch.empty();
        scratch.keep(Calib3d.findHomography(source, target, Calib3d.RANSAC, BENT, inliers, 2000, 0.995));
        byte[] fits = new byte[from.size()];
        if (!inliers.empty()) {
            inliers.get(0, 0, fits);
        }
        return fits;
    }

    private LensPair pair(Mat one, Mat two, List<Point> from, List<Point> to, List<Integer> kept) {
        int n = kept.size();
        LensPair pair = new LensPair(new double[2 * n], new double[2 * n], new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            place(from.get(kept.get(k)), pair.from(), k);
            place(to.get(kept.get(k)), pair.to(), k);
            pair.lightFrom()[k] = light(one, from.get(kept.get(k)));
            pair.lightTo()[k] = light(two, to.get(kept.get(k)));
        }
        return pair;
    }

    private void place(Point p, double[] into, int k) {
        into[2 * k] = (p.x - (width - 1) / 2.0) / halfDiagonal();
        into[2 * k + 1] = (p.y - (height - 1) / 2.0) / halfDiagonal();
    }

    /** Logarithm of the mean light of 9 × 9 pixels. */
    private double light(Mat picture, Point p) {
        int side = 2 * PATCH + 1;
        float[] row = new float[3 * side];
        double sum = 0;
        for (int y = 0; y < side; y++) {
            picture.get((int) Math.round(p.y) - PATCH + y, (int) Math.round(p.x) - PATCH, row);
            for (int x = 0; x < side; x++) {
                float most = Math.max(row[3 * x], Math.max(row[3 * x + 1], row[3 * x + 2]));
                if (most > CLIPPED) {
                    return Double.NaN;
                }
                sum += 0.2126 * encoding.toLinear(row[3 * x])
                        + 0.7152 * encoding.toLinear(row[3 * x + 1])
                        + 0.0722 * encoding.toLinear(row[3 * x + 2]);
            }
        }
        double mean = sum / (side * side);
        return mean < DARKEST ? Double.NaN : Math.log(mean);
    }
}
