package answerprint.correction.relight;

import answerprint.correction.repair.PlaneMap;
import answerprint.picture.PictureMemory;
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
 * Follows corners outwards from one frame, always against a key frame as long as most of them are found again, so that a
 * still camera does not drift: the set as a plane, or what lies in an outline by shift, turn and size.
 */
final class Following {
    private static final int MOST = 300;
    private static final int FEWEST_OF_SET = 24;
    private static final int FEWEST_IN_WINDOW = 8;
    /** A new key frame is taken when fewer of the corners than this are found again. */
    private static final double KEPT = 0.6;

    private static final double REACH_PX = 1.0;
    private static final int TRACKS_ONLY = 0;
    private static final int LOOK_PX = 15;
    private static final int MOST_LEVELS = 3;

    private final SmallFrames frames;
    private final PictureMemory memory;
    private final List<double[]> outline;

    /** @param outline in small pixels of the anchor; empty for the whole picture */
    private Following(SmallFrames frames, List<double[]> outline, PictureMemory memory) {
        this.frames = frames;
        this.outline = outline;
        this.memory = memory;
    }

    /**
     * Where points of the anchor lie in each frame, small pixels.
     *
     * @param to by frame, from the range's first
     * @param lost frames that could not be followed; they stay where they were last seen
     */
    record Path(PlaneMap[] to, int lost) {}

    static Path set(SmallFrames frames, int anchor, PictureMemory memory) {
        return new Following(frames, List.of(), memory).from(anchor);
    }

    static Path within(List<double[]> outline, SmallFrames frames, int anchor, PictureMemory memory) {
        return new Following(frames, outline, memory).from(anchor);
    }

    private Path from(int anchor) {
        PlaneMap[] to = new PlaneMap[frames.range().count()];
        Arrays.fill(to, PlaneMap.SAME);
        int lost = followed(anchor, 1, to) + followed(anchor, -1, to);
        return new Path(to, lost);
    }

    /** The corners of a key frame, and where the anchor's points lie in it. */
    private record Key(int frame, PlaneMap placed, Point[] corners) {}

    private int followed(int anchor, int step, PlaneMap[] to) {
        int lost = 0;
        int first = frames.range().first();
        try (Scratch scratch = new Scratch(memory)) {
            Key key = key(anchor, PlaneMap.SAME, scratch);
            PlaneMap last = PlaneMap.SAME;
            for (int n = anchor + step; frames.range().contains(n); n += step) {
                scratch.recycle();
                Optional<PlaneMap> moved = moved(key, n, last, KEPT, scratch);
                if (moved.isEmpty() && key.frame() != n - step) {
                    key = key(n - step, to[n - step - first], scratch);
                    last = PlaneMap.SAME;
                    moved = moved(key, n, last, KEPT, scratch);
                }
                if (moved.isEmpty()) {
                    moved = moved(key, n, last, TRACKS_ONLY, scratch);
                }
                lost += moved.isEmpty() ? 1 : 0;
                last = moved.orElse(last);
                to[n - first] = last.after(key.placed());
            }
        }
        return lost;
    }

    private Key key(int frame, PlaneMap placed, Scratch scratch) {
        Mat mask = scratch.mat(frames.height(), frames.width(), CvType.CV_8UC1);
        mask.setTo(new Scalar(outline.isEmpty() ? 255 : 0));
        if (!outline.isEmpty()) {
            Point[] points = outline.stream()
                    .map(p -> new Point(placed.x(p[0], p[1]), placed.y(p[0], p[1])))
                    .toArray(Point[]::new);
            Imgproc.fillPoly(mask, List.of(scratch.keep(new MatOfPoint(points))), new Scalar(255));
        }
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(
                frames.luma(frame, scratch), corners, MOST, 0.01, outline.isEmpty() ? 8 : 4, mask, 5, false, 0.04);
        return new Key(frame, placed, corners.toArray());
    }

    /** From the key frame to frame n; empty when too few corners agree on it. */
    private Optional<PlaneMap> moved(Key key, int n, PlaneMap guess, double kept, Scratch scratch) {
        if (key.corners().length < fewest()) {
            return Optional.empty();
        }
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        tracked(key, n, guess, from, to, scratch);
        if (from.size() < Math.max(fewest(), kept * key.corners().length)) {
            return Optional.empty();
        }
        Mat agreeing = scratch.empty();
        Optional<PlaneMap> map = fitted(from, to, agreeing, scratch);
        double wanted = Math.max(fewest(), kept * kept * key.corners().length);
        return map.filter(found -> Core.countNonZero(agreeing) >= wanted);
    }

    private void tracked(Key key, int n, PlaneMap guess, List<Point> from, List<Point> to, Scratch scratch) {
        Point[] starts = key.corners();
        Point[] guessed = Arrays.stream(starts)
                .map(p -> new Point(guess.x(p.x, p.y), guess.y(p.x, p.y)))
                .toArray(Point[]::new);
        MatOfPoint2f here = scratch.keep(new MatOfPoint2f(starts));
        MatOfPoint2f there = scratch.keep(new MatOfPoint2f(guessed));
        MatOfByte found = scratch.keep(new MatOfByte());
        MatOfFloat errors = scratch.keep(new MatOfFloat());
        Video.calcOpticalFlowPyrLK(
                frames.luma(key.frame(), scratch),
                frames.luma(n, scratch),
                here,
                there,
                found,
                errors,
                new Size(LOOK_PX, LOOK_PX),
                levels(),
                new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 30, 0.01),
                Video.OPTFLOW_USE_INITIAL_FLOW,
                1e-4);
        byte[] kept = found.toArray();
        Point[] ends = there.toArray();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != 0) {
                from.add(starts[i]);
                to.add(ends[i]);
            }
        }
    }

    private Optional<PlaneMap> fitted(List<Point> from, List<Point> to, Mat agreeing, Scratch scratch) {
        MatOfPoint2f a = scratch.keep(new MatOfPoint2f(from.toArray(Point[]::new)));
        MatOfPoint2f b = scratch.keep(new MatOfPoint2f(to.toArray(Point[]::new)));
        double[] v = new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        Mat map = scratch.keep(
                outline.isEmpty()
                        ? Calib3d.findHomography(a, b, Calib3d.RANSAC, REACH_PX, agreeing, 2_000, 0.995)
                        : Calib3d.estimateAffinePartial2D(a, b, agreeing, Calib3d.RANSAC, REACH_PX, 2_000, 0.99, 10));
        if (map.empty()) {
            return Optional.empty();
        }
        double[] got = new double[(int) map.total()];
        map.get(0, 0, got);
        System.arraycopy(got, 0, v, 0, got.length);
        return Optional.of(PlaneMap.of(v));
    }

    /** Never so coarse that a look takes in more of what lies behind the window than of what lies in it. */
    private int levels() {
        if (outline.isEmpty()) {
            return MOST_LEVELS;
        }
        double wide = span(0);
        double high = span(1);
        int levels = 0;
        while (levels < MOST_LEVELS && LOOK_PX * (4 << levels) <= 2 * Math.min(wide, high)) {
            levels++;
        }
        return levels;
    }

    private double span(int axis) {
        double least = outline.stream().mapToDouble(p -> p[axis]).min().orElse(0);
        double most = outline.stream().mapToDouble(p -> p[axis]).max().orElse(0);
        return most - least;
    }

    private int fewest() {
        return outline.isEmpty() ? FEWEST_OF_SET : FEWEST_IN_WINDOW;
    }
}
