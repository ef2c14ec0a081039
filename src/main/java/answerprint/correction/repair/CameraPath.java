package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/** How the background's main plane moves from frame to frame, in proxy pixels; wires are left out of the estimate. */
public final class CameraPath {
    private static final int FEATURES = 400;
    private static final int ENOUGH = 24;

    private final IntFunction<Proxy> proxies;
    private final PictureMemory memory;
    private final Map<Integer, PlaneMap> steps = new HashMap<>();

    public CameraPath(IntFunction<Proxy> proxies, PictureMemory memory) {
        this.proxies = proxies;
        this.memory = memory;
    }

    /** Where a point of frame {@code from} lies in frame {@code to}. */
    public PlaneMap between(int from, int to) {
        PlaneMap way = PlaneMap.SAME;
        if (from <= to) {
            for (int n = from; n < to; n++) {
                way = step(n).after(way);
            }
            return way;
        }
        return between(to, from).inverse();
    }

    private PlaneMap step(int frame) {
        PlaneMap known = steps.get(frame);
        if (known == null) {
            known = estimate(frame);
            steps.put(frame, known);
        }
        return known;
    }

    private PlaneMap estimate(int frame) {
        Proxy here = proxies.apply(frame);
        Proxy next = proxies.apply(frame + 1);
        try (Scratch scratch = new Scratch(memory)) {
            Mat a = Bytes.mat(here.luma(), here.width(), here.height(), scratch);
            Mat b = Bytes.mat(next.luma(), next.width(), next.height(), scratch);
            Mat free = scratch.mat(here.height(), here.width(), CvType.CV_8UC1);
            Core.bitwise_not(Bytes.mat(here.hole(), here.width(), here.height(), scratch), free);
            Imgproc.erode(free, free, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9))));
            MatOfPoint corners = new MatOfPoint();
            scratch.keep(corners);
            Imgproc.goodFeaturesToTrack(a, corners, FEATURES, 0.005, 8, free, 5, false, 0.04);
            if (corners.rows() < ENOUGH) {
                return PlaneMap.SAME;
            }
            return track(a, b, corners, scratch);
        }
    }

    private static PlaneMap track(Mat a, Mat b, MatOfPoint corners, Scratch scratch) {
        MatOfPoint2f from = new MatOfPoint2f(corners.toArray());
        MatOfPoint2f to = new MatOfPoint2f();
        MatOfByte found = new MatOfByte();
        MatOfFloat errors = new MatOfFloat();
        scratch.keep(from);
        scratch.keep(to);
        scratch.keep(found);
        scratch.keep(errors);
        Video.calcOpticalFlowPyrLK(a, b, from, to, found, errors, new Size(21, 21), 4);
        Point[] starts = from.toArray();
        Point[] ends = to.toArray();
        byte[] kept = found.toArray();
        List<Point> goodStarts = new ArrayList<>();
        List<Point> goodEnds = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != 0) {
                goodStarts.add(starts[i]);
                goodEnds.add(ends[i]);
            }
        }
        if (goodStarts.size() < ENOUGH) {
            return PlaneMap.SAME;
        }
        MatOfPoint2f source = new MatOfPoint2f(goodStarts.toArray(new Point[0]));
        MatOfPoint2f target = new MatOfPoint2f(goodEnds.toArray(new Point[0]));
        scratch.keep(source);
        scratch.keep(target);
        Mat inliers = scratch.mat(1, 1, CvType.CV_8UC1);
        Mat plane = scratch.keep(Calib3d.findHomography(source, target, Calib3d.RANSAC, 1.5, inliers, 2000, 0.995));
        if (plane.empty() || Core.countNonZero(inliers) < ENOUGH) {
            return PlaneMap.SAME;
        }
        double[] values = new double[9];
        plane.get(0, 0, values);
        return PlaneMap.of(values);
    }
}
