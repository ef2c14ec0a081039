package answerprint.correction.objectremoval;

import answerprint.correction.objectremoval.Outline.Shift;
import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
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
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * How what is inside an outline moves from one frame to the next: corners inside it are tracked (Lucas-Kanade, checked backwards);
 * where a fair part of them moves unlike what surrounds the outline, only those count; a similarity is fitted by RANSAC.
 */
final class ObjectSteps {
    private static final int CORNERS = 200;
    private static final int FEWEST = 8;
    /** Corners that differ by this from the surroundings' motion are the object's own, luma pixels. */
    private static final double OWN = 0.7;

    private static final double OWN_SHARE = 0.2;
    private static final double BACK = 1;

    private final LumaRun run;
    private final PictureMemory memory;

    ObjectSteps(LumaRun run, PictureMemory memory) {
        this.run = run;
        this.memory = memory;
    }

    /** In plate pixels; empty when too little can be followed. */
    Optional<Shift> step(Outline outline, int from, int to) {
        double scale = run.scale();
        Region box = outline.box();
        Region all = new Region(0, 0, run.width(), run.height());
        Region small = new Region(
                        (int) (box.x() * scale),
                        (int) (box.y() * scale),
                        Math.max(1, (int) (box.width() * scale)),
                        Math.max(1, (int) (box.height() * scale)))
                .clip(all);
        if (small.width() < 4 || small.height() < 4) {
            return Optional.empty();
        }
        Region ring = small.grow(Math.max(12, Math.max(small.width(), small.height()) / 3))
                .clip(all);
        try (Scratch scratch = new Scratch(memory)) {
            Mat a = Bytes.mat(run.at(from), run.width(), run.height(), scratch);
            Mat b = Bytes.mat(run.at(to), run.width(), run.height(), scratch);
            List<Point[]> inside = tracked(a, b, mask(small, Region.NONE, scratch), scratch);
            List<Point[]> around = tracked(a, b, mask(ring, small, scratch), scratch);
            return fitted(own(inside, around), scale, scratch);
        }
    }

    private Mat mask(Region on, Region off, Scratch scratch) {
        Mat mask = scratch.mat(run.height(), run.width(), CvType.CV_8UC1);
        mask.setTo(new Scalar(0));
        scratch.keep(mask.submat(on.rect())).setTo(new Scalar(255));
        if (!off.isEmpty()) {
            Rect hole = off.rect();
            scratch.keep(mask.submat(hole)).setTo(new Scalar(0));
        }
        return mask;
    }

    private static List<Point[]> tracked(Mat a, Mat b, Mat mask, Scratch scratch) {
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(a, corners, CORNERS, 0.005, 4, mask, 5, false, 0.04);
        if (corners.rows() < FEWEST) {
            return List.of();
        }
        MatOfPoint2f start = scratch.keep(new MatOfPoint2f(corners.toArray()));
        MatOfPoint2f end = scratch.keep(new MatOfPoint2f());
        MatOfPoint2f again = scratch.keep(new MatOfPoint2f());
        MatOfByte found = scratch.keep(new MatOfByte());
        MatOfFloat errors = scratch.keep(new MatOfFloat());
        Size window = new Size(15, 15);
        Video.calcOpticalFlowPyrLK(a, b, start, end, found, errors, window, 3);
        byte[] there = found.toArray();
        Video.calcOpticalFlowPyrLK(b, a, end, again, found, errors, window, 3);
        byte[] back = found.toArray();
        Point[] starts = start.toArray();
        Point[] ends = end.toArray();
        Point[] returns = again.toArray();
        List<Point[]> pairs = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            double off = Math.hypot(starts[i].x - returns[i].x, starts[i].y - returns[i].y);
            if (there[i] != 0 && back[i] != 0 && off < BACK) {
                pairs.add(new Point[] {starts[i], ends[i]});
            }
        }
        return pairs;
    }

    /** The corners that do not move with the surroundings, if they are a fair part; otherwise all. */
    private static List<Point[]> own(List<Point[]> inside, List<Point[]> around) {
        if (around.size() < FEWEST) {
            return inside;
        }
        double dx = middle(around.stream().mapToDouble(p -> p[1].x - p[0].x).toArray());
        double dy = middle(around.stream().mapToDouble(p -> p[1].y - p[0].y).toArray());
        List<Point[]> own = inside.stream()
                .filter(p -> Math.hypot(p[1].x - p[0].x - dx, p[1].y - p[0].y - dy) > OWN)
                .toList();
        return own.size() >= FEWEST && own.size() >= OWN_SHARE * inside.size() ? own : inside;
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Optional<Shift> fitted(List<Point[]> pairs, double scale, Scratch scratch) {
        if (pairs.size() < FEWEST) {
            return Optional.empty();
        }
        MatOfPoint2f from =
                scratch.keep(new MatOfPoint2f(pairs.stream().map(p -> p[0]).toArray(Point[]::new)));
        MatOfPoint2f to =
                scratch.keep(new MatOfPoint2f(pairs.stream().map(p -> p[1]).toArray(Point[]::new)));
        Mat inliers = scratch.empty();
        Mat fit = scratch.keep(Calib3d.estimateAffinePartial2D(from, to, inliers, Calib3d.RANSAC, 1.5));
        if (fit.empty() || Core.countNonZero(inliers) < Math.max(FEWEST - 2, pairs.size() / 4)) {
            return Optional.empty();
        }
        double[] m = new double[6];
        fit.get(0, 0, m);
        double size = Math.hypot(m[0], m[3]);
        return size < 0.9 || size > 1.1
                ? Optional.empty()
                : Optional.of(new Shift(m[0], m[3], m[2] / scale, m[5] / scale));
    }
}
