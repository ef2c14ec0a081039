package answerprint.correction.cleanup;

import answerprint.correction.Footage;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.CameraPath;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.Proxies;
import answerprint.correction.repair.Proxy;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How the camera trembles: its way over the background, by tracks of the main plane from frame to frame, less the same way
 * smoothed over about a second. Shifts and turns only; what zooms or shears is meant.
 */
final class CameraWeave {
    /** Frames over which a way is smooth, standard deviation of the weights. */
    private static final double SMOOTH = 8;

    /** Frames beside the ones that are wanted, so that their way is smooth to the ends. */
    static final int BESIDE = 24;

    private static final int GRID = 5;

    private final int first;
    private final double[][] way;
    /** From each frame to the next. */
    private final List<PlaneMap> steps;

    private final double scale;

    private CameraWeave(int first, double[][] way, List<PlaneMap> steps, double scale) {
        this.first = first;
        this.way = way;
        this.steps = List.copyOf(steps);
        this.scale = scale;
    }

    /**
     * Where one frame lies off the smooth way.
     *
     * @param x and y: plate pixels to the right and down
     * @param turn radians round the picture's middle
     */
    record Off(double x, double y, double turn) {
        Off times(double share) {
            return new Off(share * x, share * y, share * turn);
        }
    }

    /** Reads the frames in order, each once. */
    static CameraWeave of(Footage footage, FrameRange frames) {
        Map<Integer, Proxy> proxies = new HashMap<>();
        List<PlaneMap> steps = new ArrayList<>();
        double[][] way = new double[frames.count()][3];
        CameraPath path = new CameraPath(proxies::get, footage.memory());
        double scale = Math.min(1, (double) Proxies.WIDEST / footage.format().width());
        try (FrameSource source = footage.open();
                Scratch kept = new Scratch(footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = kept.frame(source.format());
            for (int i = 0; i < way.length; i++) {
                int n = frames.first() + i;
                scratch.recycle();
                source.read(n, frame);
                proxies.put(n, proxy(n, frame, scale, scratch));
                if (i > 0) {
                    PlaneMap step = path.between(n - 1, n);
                    steps.add(step);
                    double[] moved = moved(step, proxies.get(n));
                    for (int k = 0; k < 3; k++) {
                        way[i][k] = way[i - 1][k] + (k < 2 ? moved[k] / scale : moved[k]);
                    }
                    proxies.remove(n - 1);
                }
            }
        }
        return new CameraWeave(frames.first(), way, steps, scale);
    }

    private static Proxy proxy(int n, Frame frame, double scale, Scratch scratch) {
        Size size = new Size(
                Math.round(frame.format().width() * scale),
                Math.round(frame.format().height() * scale));
        Mat even = new EstimateSpace(frame.format().encoding()).of(frame.mat(), scratch);
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC3);
        Imgproc.resize(even, small, size, 0, 0, Imgproc.INTER_AREA);
        Mat luma = scratch.mat(small.rows(), small.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(small, luma, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(small.rows(), small.cols(), CvType.CV_8UC1);
        luma.convertTo(codes, CvType.CV_8U, 255);
        return new Proxy(n, small.cols(), small.rows(), scale, Bytes.of(codes), new byte[small.cols() * small.rows()]);
    }

    /** Shift of the middle and turn, by least squares over a grid of the picture; proxy pixels and radians. */
    private static double[] moved(PlaneMap step, Proxy proxy) {
        double dx = 0;
        double dy = 0;
        double turned = 0;
        double arms = 0;
        for (int i = 0; i < GRID * GRID; i++) {
            double x = ((i % GRID + 0.5) / GRID - 0.5) * proxy.width();
            double y = ((i / GRID + 0.5) / GRID - 0.5) * proxy.height();
            double mx = step.x(x + proxy.width() / 2.0, y + proxy.height() / 2.0) - proxy.width() / 2.0 - x;
            double my = step.y(x + proxy.width() / 2.0, y + proxy.height() / 2.0) - proxy.height() / 2.0 - y;
            dx += mx / (GRID * GRID);
            dy += my / (GRID * GRID);
            turned += x * my - y * mx;
            arms += x * x + y * y;
        }
        return new double[] {dx, dy, turned / arms};
    }

    /** What of the way is not smooth: a straight line is laid through the frames around, near ones weighing more. */
    Off off(int n) {
        double[] off = new double[3];
        for (int k = 0; k < 3; k++) {
            off[k] = way[n - first][k] - smooth(n - first, k);
        }
        return new Off(off[0], off[1], off[2]);
    }

    private double smooth(int at, int k) {
        double w = 0;
        double wt = 0;
        double wtt = 0;
        double wv = 0;
        double wtv = 0;
        for (int i = Math.max(0, at - BESIDE); i <= Math.min(way.length - 1, at + BESIDE); i++) {
            double t = i - at;
            double weight = Math.exp(-t * t / (2 * SMOOTH * SMOOTH));
            w += weight;
            wt += weight * t;
            wtt += weight * t * t;
            wv += weight * way[i][k];
            wtv += weight * t * way[i][k];
        }
        double det = w * wtt - wt * wt;
        return det < 1e-9 ? way[at][k] : (wv * wtt - wtv * wt) / det;
    }

    /** Where a point of frame {@code from} lies in frame {@code to}, plate pixels; both among the frames that were read. */
    PlaneMap between(int from, int to) {
        PlaneMap map = PlaneMap.SAME;
        for (int n = Math.min(from, to); n < Math.max(from, to); n++) {
            map = steps.get(n - first).after(map);
        }
        PlaneMap proxy = from <= to ? map : map.inverse();
        PlaneMap down = new PlaneMap(scale, 0, (scale - 1) / 2, 0, scale, (scale - 1) / 2, 0, 0, 1);
        return down.inverse().after(proxy).after(down);
    }
}
