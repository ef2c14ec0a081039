package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * What moves unlike the background beside the holes of one frame, performers above all, and its way to the frames around.
 * Corners beside the holes are followed from frame to frame (Lucas-Kanade, checked backwards); those that leave the camera's plane
 * move by themselves. Those of a part of the picture that move together, as one similarity (RANSAC, engine.md 4.0.2), are a layer
 * there, and the similarity of what is left of them is its way to a frame.
 */
final class OwnLayers {
    /** In each part. */
    private static final int CORNERS = 80;
    /** Corners that make a layer. */
    private static final int FEWEST = 8;

    /** A corner that is farther than this from where the camera's plane takes it moves by itself, proxy pixels. */
    private static final double OFF = 1.2;

    /** Frames over which it must do so. */
    private static final int OVER = 3;

    private static final double TOGETHER = 2;
    private static final double SAME_WAY_BACK = 1;
    private static final Size WINDOW = new Size(15, 15);
    private static final Point LOST = new Point(Double.NaN, Double.NaN);

    private final Scene scene;
    private final int frame;
    private final int ahead;
    private final Point[] corners;
    /** Where the corners lie, by frame; one that was lost is {@link #LOST}. */
    private final Map<Integer, Point[]> ways = new HashMap<>();

    /** What is known of a take. @param first of its frames, and {@code last} */
    record Scene(Proxies proxies, CameraPath camera, PictureMemory memory, int first, int last) {}

    /**
     * @param parts of the proxy, beside the holes
     * @param reach frames to each side to which ways are wanted
     */
    OwnLayers(int frame, List<Region> parts, int reach, Scene scene) {
        this.scene = scene;
        this.frame = frame;
        ahead = frame + OVER <= scene.last ? frame + OVER : Math.max(scene.first, frame - OVER);
        Point[] all = corners(parts);
        follow(all, ahead > frame ? 1 : -1, ahead);
        corners = own(all);
        ways.clear();
        if (corners.length >= FEWEST) {
            follow(corners, 1, Math.min(scene.last, frame + reach));
            follow(corners, -1, Math.max(scene.first, frame - reach));
        }
    }

    private Point[] corners(List<Region> parts) {
        Proxy here = scene.proxies.at(frame);
        Map<Long, Point> points = new LinkedHashMap<>();
        try (Scratch scratch = new Scratch(scene.memory)) {
            Mat luma = Bytes.mat(here.luma(), here.width(), here.height(), scratch);
            Mat free = free(here, scratch);
            for (Region part : parts) {
                MatOfPoint found = scratch.keep(new MatOfPoint());
                Mat picture = scratch.keep(luma.submat(part.rect()));
                Mat where = scratch.keep(free.submat(part.rect()));
                Imgproc.goodFeaturesToTrack(picture, found, CORNERS, 0.01, 4, where, 5, false, 0.04);
                for (Point point : found.toArray()) {
                    Point at = new Point(point.x + part.x(), point.y + part.y());
                    points.putIfAbsent(Math.round(at.y) * here.width() + Math.round(at.x), at);
                }
            }
        }
        return points.values().toArray(Point[]::new);
    }

    private static Mat free(Proxy here, Scratch scratch) {
        Mat free = scratch.mat(here.height(), here.width(), CvType.CV_8UC1);
        Core.bitwise_not(Bytes.mat(here.hole(), here.width(), here.height(), scratch), free);
        Mat square = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9)));
        Imgproc.erode(free, free, square, new Point(-1, -1), 1, Core.BORDER_CONSTANT, new Scalar(255));
        return free;
    }

    /** Follows corners from the frame on, one step after the other, to an end. */
    private void follow(Point[] from, int step, int end) {
        Point[] now = from;
        for (int n = frame + step; step > 0 ? n <= end : n >= end; n += step) {
            now = tracked(now, n - step, n);
            ways.put(n, now);
        }
    }

    private Point[] tracked(Point[] now, int from, int to) {
        Point[] out = new Point[now.length];
        Arrays.fill(out, LOST);
        int[] kept = IntStream.range(0, now.length).filter(i -> now[i] != LOST).toArray();
        if (kept.length == 0) {
            return out;
        }
        try (Scratch scratch = new Scratch(scene.memory)) {
            Mat one = luma(from, scratch);
            Mat two = luma(to, scratch);
            MatOfPoint2f start = scratch.keep(
                    new MatOfPoint2f(IntStream.of(kept).mapToObj(i -> now[i]).toArray(Point[]::new)));
            MatOfPoint2f end = scratch.keep(new MatOfPoint2f());
            MatOfPoint2f back = scratch.keep(new MatOfPoint2f());
            MatOfByte found = scratch.keep(new MatOfByte());
            MatOfByte again = scratch.keep(new MatOfByte());
            MatOfFloat errors = scratch.keep(new MatOfFloat());
            Video.calcOpticalFlowPyrLK(one, two, start, end, found, errors, WINDOW, 3);
            Video.calcOpticalFlowPyrLK(two, one, end, back, again, errors, WINDOW, 3);
            byte[] there = found.toArray();
            byte[] home = again.toArray();
            Point[] ends = end.toArray();
            Point[] backs = back.toArray();
            for (int k = 0; k < kept.length; k++) {
                Point was = now[kept[k]];
                boolean same = Math.hypot(backs[k].x - was.x, backs[k].y - was.y) < SAME_WAY_BACK;
                out[kept[k]] = there[k] != 0 && home[k] != 0 && same ? ends[k] : LOST;
            }
        }
        return out;
    }

    private Mat luma(int n, Scratch scratch) {
        Proxy proxy = scene.proxies.at(n);
        return Bytes.mat(proxy.luma(), proxy.width(), proxy.height(), scratch);
    }

    /** The corners that left the camera's plane. */
    private Point[] own(Point[] all) {
        Point[] ends = ways.getOrDefault(ahead, new Point[0]);
        PlaneMap plane = scene.camera.between(frame, ahead);
        List<Point> own = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Point p = all[i];
            boolean left = Math.hypot(ends[i].x - plane.x(p.x, p.y), ends[i].y - plane.y(p.x, p.y)) > OFF;
            if (ends[i] != LOST && left) {
                own.add(p);
            }
        }
        return own.toArray(Point[]::new);
    }

    /** The layer in a part of the proxy, if something there moves by itself. */
    Optional<Layer> in(Region part) {
        if (corners.length < FEWEST || !ways.containsKey(ahead)) {
            return Optional.empty();
        }
        Point[] ends = Objects.requireNonNull(ways.get(ahead));
        int[] here = IntStream.range(0, corners.length)
                .filter(i -> ends[i] != LOST && part.contains((int) corners[i].x, (int) corners[i].y))
                .toArray();
        if (here.length < FEWEST) {
            return Optional.empty();
        }
        try (Scratch scratch = new Scratch(scene.memory)) {
            Mat inliers = scratch.empty();
            similarity(here, ends, inliers, scratch);
            byte[] together = new byte[here.length];
            if (inliers.total() == here.length) {
                inliers.get(0, 0, together);
            }
            int[] members = IntStream.range(0, here.length)
                    .filter(k -> together[k] != 0)
                    .map(k -> here[k])
                    .toArray();
            return members.length < FEWEST ? Optional.empty() : Optional.of(new Layer(members));
        }
    }

    private Mat similarity(int[] which, Point[] ends, Mat inliers, Scratch scratch) {
        MatOfPoint2f from = scratch.keep(
                new MatOfPoint2f(IntStream.of(which).mapToObj(i -> corners[i]).toArray(Point[]::new)));
        MatOfPoint2f to = scratch.keep(
                new MatOfPoint2f(IntStream.of(which).mapToObj(i -> ends[i]).toArray(Point[]::new)));
        return scratch.keep(
                Calib3d.estimateAffinePartial2D(from, to, inliers, Calib3d.RANSAC, TOGETHER, 2000, 0.995, 10));
    }

    /** Corners of one part that move together. */
    final class Layer {
        private final int[] members;

        private Layer(int[] members) {
            this.members = members;
        }

        /** Where the layer's points lie in another frame, proxy pixels; empty where too few of them could be followed. */
        Optional<PlaneMap> to(int other) {
            Point[] ends = ways.get(other);
            if (ends == null) {
                return Optional.empty();
            }
            int[] left = IntStream.of(members).filter(i -> ends[i] != LOST).toArray();
            if (left.length < FEWEST / 2) {
                return Optional.empty();
            }
            try (Scratch scratch = new Scratch(scene.memory)) {
                Mat map = similarity(left, ends, scratch.empty(), scratch);
                if (map.empty()) {
                    return Optional.empty();
                }
                double[] v = new double[6];
                map.get(0, 0, v);
                return Optional.of(new PlaneMap(v[0], v[1], v[2], v[3], v[4], v[5], 0, 0, 1));
            }
        }
    }
}
