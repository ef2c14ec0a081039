package answerprint.correction.wireremoval;

import answerprint.correction.NothingToCorrect;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.CameraPath;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.Proxy;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Follows a drawn wire from frame to frame: where it should be by its own motion, by the camera's, or where it was; the guess on
 * which the picture shows most of a line wins.
 */
final class WireTracker {
    /** A person draws within five pixels of the wire. */
    private static final double DRAWN_WITHIN = 7;

    private static final double FOLLOWED_WITHIN = 5;
    private static final double WIDEST_HALF = 10;

    private final LumaStrip strip;
    private final PictureMemory memory;
    private final CameraPath camera;

    WireTracker(LumaStrip strip, PictureMemory memory) {
        this.strip = strip;
        this.memory = memory;
        camera = new CameraPath(this::proxy, memory);
    }

    private Proxy proxy(int frame) {
        RidgeTrace.Luma luma = strip.at(frame);
        double scale = Math.min(1.0, 640.0 / luma.width());
        try (Scratch scratch = new Scratch(memory)) {
            Mat full = Bytes.mat(luma.values(), luma.width(), luma.height(), 1, scratch);
            Size size = new Size(Math.round(luma.width() * scale), Math.round(luma.height() * scale));
            Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC1);
            Imgproc.resize(full, small, size, 0, 0, Imgproc.INTER_AREA);
            Mat codes = scratch.mat((int) size.height, (int) size.width, CvType.CV_8UC1);
            small.convertTo(codes, CvType.CV_8U, 255);
            byte[] values = Bytes.of(codes);
            return new Proxy(frame, (int) size.width, (int) size.height, scale, values, new byte[values.length]);
        }
    }

    /**
     * @param keys drawings of one wire
     * @param first first frame wanted
     */
    WireTrack follow(List<WireKey> keys, int first, int last) {
        WireTrack track = new WireTrack(first, last - first + 1);
        for (WireKey key : keys) {
            int frame = Math.clamp(key.frame(), first, last);
            Placed start = snapped(key, frame);
            keep(track, frame, start, 1.01);
            walk(track, start, frame, 1, last);
            walk(track, start, frame, -1, first);
        }
        return track;
    }

    /** A wire as it lies in one frame, strip pixels. */
    private record Placed(WireCurve curve, double half, double[] tones, double sure) {}

    private Placed snapped(WireKey key, int frame) {
        RidgeTrace.Luma luma = strip.at(frame);
        WireCurve drawn = WireCurve.through(key.points(), strip.scale()).prolonged(luma.width(), luma.height());
        RidgeTrace best = null;
        double bestHalf = 1;
        for (double half : new double[] {0.6, 1.2, 2.2, 3.5}) {
            var trace = new RidgeTrace(luma, drawn, half, DRAWN_WITHIN, new double[0]);
            if (best == null || trace.score() > best.score()) {
                best = trace;
                bestHalf = half;
            }
        }
        if (best == null || best.sure() < 0.2) {
            throw new NothingToCorrect("No wire was found within " + Math.round(DRAWN_WITHIN / strip.scale())
                    + " pixels of the points on this frame; draw it where it stands out.");
        }
        WireCurve curve = new RidgeTrace(luma, best.curve().evenly(), bestHalf, 2, new double[0]).curve();
        double half = WireProfile.half(luma, curve, WIDEST_HALF);
        return new Placed(
                curve,
                Double.isNaN(half) ? bestHalf + 1 : Math.min(half, 1.6 * bestHalf + 2.5),
                tones(luma, curve, new double[0]),
                best.sure());
    }

    /** The wire's tone along it, slowly forgetting what it was. */
    private static double[] tones(RidgeTrace.Luma luma, WireCurve curve, double[] before) {
        double[] tones = new double[curve.size()];
        for (int i = 0; i < tones.length; i++) {
            double x = curve.x()[i];
            double y = curve.y()[i];
            double old = before.length == tones.length ? before[i] : Double.NaN;
            if (!luma.holds(x, y)) {
                tones[i] = old;
            } else {
                double now = luma.at(x, y);
                tones[i] = Double.isNaN(old) ? now : 0.8 * old + 0.2 * now;
            }
        }
        return tones;
    }

    private void walk(WireTrack track, Placed start, int from, int step, int end) {
        Placed now = start;
        double[] moved = new double[start.curve().size() * 2];
        int lost = 0;
        for (int n = from + step; step > 0 ? n <= end : n >= end; n += step) {
            Placed next = next(now, moved, n, step);
            double[] motion = motion(now.curve(), next.curve());
            lost = next.sure() < WireTrack.LOST ? lost + 1 : 0;
            for (int i = 0; i < moved.length; i++) {
                moved[i] = lost > 0 ? 0.9 * moved[i] : 0.4 * moved[i] + 0.6 * motion[i];
            }
            now = next;
            keep(track, n, now, now.sure() * Math.pow(0.999, Math.abs(n - from)));
        }
    }

    private Placed next(Placed now, double[] moved, int frame, int step) {
        RidgeTrace.Luma luma = strip.at(frame);
        double core = Math.max(0.6, 0.5 * now.half());
        RidgeTrace best = null;
        for (WireCurve guess :
                List.of(now.curve(), shifted(now.curve(), moved), carried(now.curve(), frame - step, frame))) {
            var trace = new RidgeTrace(luma, guess, core, FOLLOWED_WITHIN, now.tones());
            if (best == null || trace.score() > best.score()) {
                best = trace;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is always a guess");
        }
        WireCurve curve = best.curve().evenly(now.curve().size());
        double measured = WireProfile.half(luma, curve, WIDEST_HALF);
        double half = Double.isNaN(measured) ? now.half() : 0.6 * now.half() + 0.4 * measured;
        boolean clear = best.sure() >= WireTrack.LOST;
        return new Placed(
                curve, clear ? half : now.half(), clear ? tones(luma, curve, now.tones()) : now.tones(), best.sure());
    }

    private static WireCurve shifted(WireCurve curve, double[] moved) {
        double[] x = curve.x().clone();
        double[] y = curve.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += moved[2 * i];
            y[i] += moved[2 * i + 1];
        }
        return new WireCurve(x, y);
    }

    private WireCurve carried(WireCurve curve, int from, int to) {
        PlaneMap way = camera.between(from, to);
        double scale = Math.min(1.0, 640.0 / strip.at(to).width());
        WireCurve small = curve.scaled(scale);
        double[] x = new double[small.size()];
        double[] y = new double[small.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = way.x(small.x()[i], small.y()[i]);
            y[i] = way.y(small.x()[i], small.y()[i]);
        }
        return new WireCurve(x, y).scaled(1 / scale);
    }

    /** How each point moved across the wire; what happens along it cannot be seen. */
    private static double[] motion(WireCurve from, WireCurve to) {
        double[] motion = new double[2 * from.size()];
        for (int i = 0; i < from.size(); i++) {
            double[] n = from.normal(i);
            double across = (to.x()[i] - from.x()[i]) * n[0] + (to.y()[i] - from.y()[i]) * n[1];
            motion[2 * i] = across * n[0];
            motion[2 * i + 1] = across * n[1];
        }
        return motion;
    }

    private void keep(WireTrack track, int frame, Placed placed, double sure) {
        double back = 1 / strip.scale();
        track.put(frame, placed.curve().scaled(back), placed.half() * back, sure);
    }
}
