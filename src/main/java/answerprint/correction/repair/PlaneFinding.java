package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;
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
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * Where the background round a hole lies in another frame, however far away: corners tracked (Lucas-Kanade, checked backwards), or
 * SIFT where tracking fails, then a homography by RANSAC, of the hole's neighbourhood if enough corners lie there. Frames of a
 * locked-off camera are known as such and not resampled.
 */
final class PlaneFinding {
    private static final int FEATURES = 400;
    private static final int ENOUGH = 16;
    /** Corners that move by less than this, in proxy pixels, stand still. */
    private static final double STILL = 0.25;

    private static final double SAME_WAY_BACK = 1;

    /** A camera is locked off where standing still fits within this factor, and this many codes, of the best plane. */
    private static final double AS_WELL = 1.05;

    private static final double GRAIN = 0.3;
    /** Where no plane is found, pictures that differ by less than this many codes (mean) are of one locked-off camera. */
    private static final double ALIKE = 8;

    private final PictureMemory memory;

    PlaneFinding(PictureMemory memory) {
        this.memory = memory;
    }

    /**
     * @param near the hole and what surrounds it, proxy pixels
     * @return from {@code here}'s proxy to {@code there}'s; empty when the two share too little
     */
    Optional<PlaneMap> between(Lender mine, int here, Lender other, int there, Region near) {
        Look a = mine.look(here);
        Look b = other.look(there);
        try (Scratch scratch = new Scratch(memory)) {
            List<Point> from = new ArrayList<>();
            List<Point> to = new ArrayList<>();
            track(a, b, scratch, from, to);
            if (still(from, to)) {
                return Optional.of(PlaneMap.SAME);
            }
            Optional<PlaneMap> plane = plane(from, to, near, scratch);
            if (plane.isEmpty()) {
                SiftPoints.Pairs pairs = mine.landmarks(here).matched(other.landmarks(there), scratch);
                plane = plane(pairs.here(), pairs.there(), near, scratch);
            }
            return lockedOff(a, b, plane, near) ? Optional.of(PlaneMap.SAME) : plane;
        }
    }

    /** Whether the two fit as well without any motion as with the plane that was found: corners of a soft set crawl by themselves. */
    private static boolean lockedOff(Look a, Look b, Optional<PlaneMap> plane, Region near) {
        double still = difference(a, b, PlaneMap.SAME, near);
        return plane.map(found -> still <= AS_WELL * difference(a, b, found, near) + GRAIN)
                .orElse(still < ALIKE);
    }

    /** Mean difference of the lumas near the hole, codes of 255; what either hides is left out. */
    private static double difference(Look a, Look b, PlaneMap plane, Region near) {
        byte[] luma = b.proxy().luma();
        double sum = 0;
        long count = 0;
        for (int y = near.y(); y < near.bottom(); y += 2) {
            for (int x = near.x(); x < near.right(); x += 2) {
                double px = plane.x(x, y);
                double py = plane.y(x, y);
                int bx = (int) Math.floor(px);
                int by = (int) Math.floor(py);
                int at = by * b.width() + bx;
                if (bx < 0 || by < 0 || bx >= b.width() - 1 || by >= b.height() - 1) {
                    continue;
                }
                int here = y * a.width() + x;
                if (a.hidden()[here] == 0 && b.hidden()[at] == 0) {
                    double fx = px - bx;
                    double fy = py - by;
                    double top = (luma[at] & 255) * (1 - fx) + (luma[at + 1] & 255) * fx;
                    int below = at + b.width();
                    double low = (luma[below] & 255) * (1 - fx) + (luma[below + 1] & 255) * fx;
                    sum += Math.abs(top * (1 - fy) + low * fy - (a.proxy().luma()[here] & 255));
                    count++;
                }
            }
        }
        return count == 0 ? Double.MAX_VALUE : sum / count;
    }

    private static void track(Look a, Look b, Scratch scratch, List<Point> from, List<Point> to) {
        Mat one = Bytes.mat(a.proxy().luma(), a.width(), a.height(), scratch);
        Mat two = Bytes.mat(b.proxy().luma(), b.width(), b.height(), scratch);
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(one, corners, FEATURES, 0.005, 8, free(a, scratch), 5, false, 0.04);
        if (corners.rows() < ENOUGH) {
            return;
        }
        MatOfPoint2f start = scratch.keep(new MatOfPoint2f(corners.toArray()));
        MatOfPoint2f end = scratch.keep(new MatOfPoint2f());
        MatOfPoint2f back = scratch.keep(new MatOfPoint2f());
        MatOfByte found = scratch.keep(new MatOfByte());
        MatOfFloat errors = scratch.keep(new MatOfFloat());
        Video.calcOpticalFlowPyrLK(one, two, start, end, found, errors, new Size(21, 21), 4);
        byte[] there = found.toArray();
        Video.calcOpticalFlowPyrLK(two, one, end, back, found, errors, new Size(21, 21), 4);
        byte[] again = found.toArray();
        Point[] starts = start.toArray();
        Point[] ends = end.toArray();
        Point[] backs = back.toArray();
        byte[] hidden = b.proxy().hole();
        for (int i = 0; i < starts.length; i++) {
            double off = Math.hypot(starts[i].x - backs[i].x, starts[i].y - backs[i].y);
            if (there[i] != 0 && again[i] != 0 && off < SAME_WAY_BACK && !at(hidden, b, ends[i])) {
                from.add(starts[i]);
                to.add(ends[i]);
            }
        }
    }

    private static Mat free(Look a, Scratch scratch) {
        Mat free = scratch.mat(a.height(), a.width(), CvType.CV_8UC1);
        Core.bitwise_not(Bytes.mat(a.proxy().hole(), a.width(), a.height(), scratch), free);
        Imgproc.erode(
                free,
                free,
                scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9))),
                new Point(-1, -1),
                1,
                Core.BORDER_CONSTANT,
                new Scalar(255));
        return free;
    }

    private static boolean at(byte[] mask, Look look, Point p) {
        int x = (int) Math.round(p.x);
        int y = (int) Math.round(p.y);
        return x < 0 || y < 0 || x >= look.width() || y >= look.height() || mask[y * look.width() + x] != 0;
    }

    private static boolean still(List<Point> from, List<Point> to) {
        if (from.size() < ENOUGH) {
            return false;
        }
        double[] moved = new double[from.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.hypot(to.get(i).x - from.get(i).x, to.get(i).y - from.get(i).y);
        }
        Arrays.sort(moved);
        return moved[moved.length / 2] < STILL;
    }

    private static Optional<PlaneMap> plane(List<Point> from, List<Point> to, Region near, Scratch scratch) {
        List<Point> nearFrom = new ArrayList<>();
        List<Point> nearTo = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if (near.contains((int) from.get(i).x, (int) from.get(i).y)) {
                nearFrom.add(from.get(i));
                nearTo.add(to.get(i));
            }
        }
        Optional<PlaneMap> local = fitted(nearFrom, nearTo, near, 3 * ENOUGH, scratch);
        return local.isPresent() ? local : fitted(from, to, near, ENOUGH, scratch);
    }

    private static Optional<PlaneMap> fitted(
            List<Point> from, List<Point> to, Region near, int enough, Scratch scratch) {
        if (from.size() < enough) {
            return Optional.empty();
        }
        MatOfPoint2f source = scratch.keep(new MatOfPoint2f(from.toArray(Point[]::new)));
        MatOfPoint2f target = scratch.keep(new MatOfPoint2f(to.toArray(Point[]::new)));
        Mat inliers = scratch.empty();
        Mat plane = scratch.keep(Calib3d.findHomography(source, target, Calib3d.RANSAC, 1.5, inliers, 2000, 0.995));
        if (plane.empty() || Core.countNonZero(inliers) < Math.max(ENOUGH, from.size() / 4)) {
            return Optional.empty();
        }
        double[] values = new double[9];
        plane.get(0, 0, values);
        PlaneMap map = PlaneMap.of(values);
        return sane(map, near) ? Optional.of(map) : Optional.empty();
    }

    /** The hole's neighbourhood is neither mirrored nor changed in area by more than a factor of four. */
    private static boolean sane(PlaneMap map, Region near) {
        double[][] corners = {
            {near.x(), near.y()}, {near.right(), near.y()}, {near.right(), near.bottom()}, {near.x(), near.bottom()}
        };
        double area = 0;
        for (int i = 0; i < 4; i++) {
            double[] p = corners[i];
            double[] q = corners[(i + 1) % 4];
            double depth = map.g() * p[0] + map.h() * p[1] + map.i();
            if (!(depth > 0.2)) {
                return false;
            }
            area += 0.5 * (map.x(p[0], p[1]) * map.y(q[0], q[1]) - map.x(q[0], q[1]) * map.y(p[0], p[1]));
        }
        double ratio = area / near.area();
        return ratio > 0.25 && ratio < 4;
    }
}
