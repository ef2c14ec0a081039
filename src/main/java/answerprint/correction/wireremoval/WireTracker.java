package answerprint.correction.wireremoval;

import answerprint.correction.NothingToCorrect;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.CameraPath;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.Proxy;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Follows a drawn wire from frame to frame: where it should be by its own motion, by the camera's, or where it was; the guess on
 * which the picture shows most of a line wins.
 */
final class WireTracker {
    private static final double FOLLOWED_WITHIN = 5;
    /** While it is lost it is looked for in a wider and wider strip. */
    private static final double FARTHEST = 10;
    /** A drawing is trusted little, a wire's own motion more. */
    private static final double DRAWN_TIED = 0.0128;

    private static final double FOLLOWED_TIED = 0.15;
    /** Share of its newest motion in what it is expected to do next. */
    private static final double RECENT = 0.6;

    /** By how much a wire may look wider from one frame to the next, as it moves faster. */
    private static final double GROWS = 0.7;
    /** Widest picture on which the camera's motion is measured. */
    private static final int PROXY = 640;

    /** How many points stand for a wire that was found. */
    private static final int POINTS = 9;

    private final LumaStrip strip;
    private final Sought sought;
    private final PictureMemory memory;
    private final CameraPath camera;
    private final MovingLuma moving;

    WireTracker(LumaStrip strip, PictureMemory memory) {
        this(strip, Sought.WIRE, memory);
    }

    WireTracker(LumaStrip strip, Sought sought, PictureMemory memory) {
        this.strip = strip;
        this.sought = sought;
        this.memory = memory;
        camera = new CameraPath(this::proxy, memory);
        moving = new MovingLuma(strip, camera, proxyScale(), memory);
    }

    private double proxyScale() {
        return Math.min(1.0, (double) PROXY / strip.width());
    }

    private Proxy proxy(int frame) {
        RidgeTrace.Luma luma = strip.at(frame);
        double scale = proxyScale();
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
     * @param keys drawings of one wire; each is followed to both sides, up to the next one
     * @param first first frame wanted
     */
    WireTrack follow(List<WireKey> keys, int first, int last) {
        WireTrack track = new WireTrack(first, last - first + 1);
        List<WireKey> inOrder =
                keys.stream().sorted(Comparator.comparingInt(WireKey::frame)).toList();
        for (int k = 0; k < inOrder.size(); k++) {
            int frame = Math.clamp(inOrder.get(k).frame(), first, last);
            Placed start = snapped(inOrder.get(k), frame);
            keep(track, frame, start, 1.01);
            int next = k + 1 < inOrder.size() ? inOrder.get(k + 1).frame() - 1 : last;
            int before = k > 0 ? inOrder.get(k - 1).frame() + 1 : first;
            walk(track, start, frame, 1, Math.min(last, next));
            walk(track, start, frame, -1, Math.max(first, before));
        }
        return track;
    }

    /**
     * A drawing of a wire's middle, carried on to where the wire ends or leaves the picture.
     *
     * @throws NothingToCorrect when there is no wire near it
     */
    WireKey whole(WireKey part) {
        int frame = part.frame();
        Placed seen = snapped(part, frame);
        WireCurve whole = new WireEnds(strip.at(frame), moving.at(frame), seen.curve(), seen.half())
                .whole(seen.curve().evenly());
        WireCurve points = whole.evenly(POINTS).scaled(1 / strip.scale());
        List<WireKey.Point> places = IntStream.range(0, POINTS)
                .mapToObj(i -> new WireKey.Point(points.x()[i], points.y()[i]))
                .toList();
        return new WireKey(part.wire(), frame, places);
    }

    /**
     * The shadow of one of these wires in a box on a frame.
     *
     * @param box plate pixels: x, y, width, height
     * @return two points on it, plate pixels
     * @throws NothingToCorrect when none is seen there
     */
    List<WireKey.Point> shadowIn(double[] box, int frame, List<WireTrack> wires) {
        double s = strip.scale();
        var seek = new ShadowSeek(strip.at(frame), moving.at(frame));
        wires.stream()
                .filter(wire -> wire.holds(frame))
                .forEach(wire -> seek.bar(wire.curve(frame).scaled(s), wire.half(frame) * s));
        double[] ends = seek.within(box[0] * s, box[1] * s, box[2] * s, box[3] * s)
                .orElseThrow(() -> new NothingToCorrect("No wire's shadow was found in the box on frame " + frame
                        + "; tap two to five points along it instead."));
        return List.of(new WireKey.Point(ends[0] / s, ends[1] / s), new WireKey.Point(ends[2] / s, ends[3] / s));
    }

    /**
     * A wire as it lies in one frame, strip pixels.
     *
     * @param moved how each point moved across the wire, per frame: x and y in turn
     */
    private record Placed(
            WireCurve curve, WireCurve.Ends ends, double half, double[] tones, double[] moved, double sure) {}

    private Placed snapped(WireKey key, int frame) {
        RidgeTrace.Luma luma = strip.at(frame);
        WireCurve through = WireCurve.through(key.points(), strip.scale());
        WireCurve.Ends ends = through.leaving(luma.width(), luma.height());
        WireCurve drawn = through.reaching(ends, luma.width(), luma.height());
        RidgeTrace best = null;
        double bestHalf = 1;
        for (double half : sought.halves()) {
            var trace = new RidgeTrace(
                    luma, moving.at(frame), drawn, half, sought.drawnWithin(), DRAWN_TIED, new double[0]);
            if (best == null || trace.score() > best.score()) {
                best = trace;
                bestHalf = half;
            }
        }
        if (best == null || best.sure() < 0.2) {
            throw new NothingToCorrect("No " + sought.word() + " was found within "
                    + Math.round(sought.drawnWithin() / strip.scale())
                    + " pixels of the points on this frame; draw it where it stands out.");
        }
        WireCurve curve = new RidgeTrace(
                        luma, moving.at(frame), best.curve().evenly(), bestHalf, 2, DRAWN_TIED, new double[0])
                .curve()
                .reaching(ends, luma.width(), luma.height());
        double half = half(luma, moving.at(frame), curve);
        return new Placed(
                curve,
                ends,
                Double.isNaN(half) ? bestHalf + 1 : Math.min(half, 1.6 * bestHalf + 2.5),
                tones(luma, curve, noTones(curve)),
                new double[2 * curve.size()],
                best.sure());
    }

    private static double[] noTones(WireCurve curve) {
        double[] tones = new double[curve.size()];
        Arrays.fill(tones, Double.NaN);
        return tones;
    }

    /** The wire's tone along it, slowly forgetting what it was. */
    private static double[] tones(RidgeTrace.Luma luma, WireCurve curve, double[] before) {
        double[] tones = new double[curve.size()];
        for (int i = 0; i < tones.length; i++) {
            double x = curve.x()[i];
            double y = curve.y()[i];
            if (!luma.holds(x, y)) {
                tones[i] = before[i];
            } else {
                double now = luma.at(x, y);
                tones[i] = Double.isNaN(before[i]) ? now : 0.8 * before[i] + 0.2 * now;
            }
        }
        return tones;
    }

    private void walk(WireTrack track, Placed start, int from, int step, int end) {
        Placed now = start;
        int lost = 0;
        for (int n = from + step; step > 0 ? n <= end : n >= end; n += step) {
            now = next(now, n, step, lost);
            lost = now.sure() < WireTrack.LOST ? lost + 1 : 0;
            keep(track, n, now, now.sure() * Math.pow(0.999, Math.abs(n - from)));
        }
    }

    private Placed next(Placed now, int frame, int step, int lost) {
        RidgeTrace.Luma luma = strip.at(frame);
        double core = Math.max(0.6, 0.5 * now.half());
        double within = Math.min(FARTHEST, FOLLOWED_WITHIN + lost);
        RidgeTrace best = null;
        WireCurve bestGuess = now.curve();
        for (WireCurve guess :
                List.of(shifted(now.curve(), now.moved()), carried(now.curve(), frame - step, frame), now.curve())) {
            var trace = new RidgeTrace(luma, moving.at(frame), guess, core, within, FOLLOWED_TIED, now.tones());
            if (best == null || trace.score() > best.score()) {
                best = trace;
                bestGuess = guess;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is always a guess");
        }
        boolean clear = best.sure() >= WireTrack.LOST;
        WireCurve curve = (clear ? best.curve() : bestGuess)
                .reaching(now.ends(), luma.width(), luma.height())
                .evenly();
        return follows(now, curve, luma, moving.at(frame), best.sure(), clear);
    }

    /** What was known of the wire, carried on to where it is now. */
    private Placed follows(
            Placed now, WireCurve curve, RidgeTrace.Luma luma, RidgeTrace.Luma moving, double sure, boolean clear) {
        int[] was = now.curve().nearest(curve);
        double[] tones = new double[was.length];
        double[] moved = new double[2 * was.length];
        for (int i = 0; i < was.length; i++) {
            int k = was[i];
            double[] motion = motion(now.curve(), k, curve, i);
            double weight = clear ? RECENT : 0;
            double forget = clear ? 1 - RECENT : 0.9;
            tones[i] = now.tones()[k];
            moved[2 * i] = forget * now.moved()[2 * k] + weight * motion[0];
            moved[2 * i + 1] = forget * now.moved()[2 * k + 1] + weight * motion[1];
        }
        double measured = clear ? Math.min(half(luma, moving, curve), now.half() + GROWS) : Double.NaN;
        double half = Double.isNaN(measured) ? now.half() : 0.6 * now.half() + 0.4 * measured;
        return new Placed(curve, now.ends(), half, clear ? tones(luma, curve, tones) : tones, moved, sure);
    }

    /** Half the width at its foot; texture behind a wire only makes it look wider, so the narrower measure counts. */
    private double half(RidgeTrace.Luma luma, RidgeTrace.Luma moving, WireCurve curve) {
        double seen = WireProfile.half(luma, curve, sought.widestHalf());
        double moved = WireProfile.half(moving, curve, sought.widestHalf());
        return Double.isNaN(seen) ? moved : Double.isNaN(moved) ? seen : Math.min(seen, moved);
    }

    /** How the wire moved at a point across itself; what happens along it cannot be seen. */
    private static double[] motion(WireCurve from, int k, WireCurve to, int i) {
        double[] n = from.normal(k);
        double across = (to.x()[i] - from.x()[k]) * n[0] + (to.y()[i] - from.y()[k]) * n[1];
        return new double[] {across * n[0], across * n[1]};
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
        double scale = proxyScale();
        WireCurve small = curve.scaled(scale);
        double[] x = new double[small.size()];
        double[] y = new double[small.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = way.x(small.x()[i], small.y()[i]);
            y[i] = way.y(small.x()[i], small.y()[i]);
        }
        return new WireCurve(x, y).scaled(1 / scale);
    }

    private void keep(WireTrack track, int frame, Placed placed, double sure) {
        double back = 1 / strip.scale();
        track.put(frame, placed.curve().scaled(back), placed.half() * back, sure);
    }
}
