package answerprint.correction.wireremoval;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.learning.MovingLines;
import answerprint.learning.WireFinder;
import answerprint.learning.WireLinks;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Looks through a take for wires with the production's net: every few frames what looks like a wire is linked, followed to both
 * sides like a drawn one, and kept when the net sees it again along the way. A line that moves against its background is taken
 * up on weaker signs from the net, since few things but wires do that.
 */
final class WireSearch {
    /** The name under which the production model keeps the finder's weights. */
    static final String FINDER = "wire-finder";

    private static final int STRIDE = 8;
    private static final int SHORTEST_STAY = 5;
    private static final int LONGEST_STAY = 240;
    private static final int MOST = 12;
    private static final double AGREED = 0.4;
    /** What the net must say on average of a line that moves by itself. */
    private static final double SUPPORTED = 0.25;
    /** The same of a long one, from so many pixels on at the net's size: hardly anything but a wire is. */
    private static final double LONG_SUPPORTED = 0.05;

    private static final int LONG = 300;

    private final Footage footage;
    private final Progress progress;
    private final WireProbability.Opening opening;
    private final List<Found> found = new ArrayList<>();

    /** A wire that was followed, with the frames on which the net saw it. */
    private record Found(WireKey key, WireTrack track, List<Double> agreed) {}

    WireSearch(Footage footage, Progress progress) {
        this(footage, progress, WireSearch::net);
    }

    WireSearch(Footage footage, Progress progress, WireProbability.Opening opening) {
        this.footage = footage;
        this.progress = progress;
        this.opening = opening;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with the probability that holds it
    private static WireProbability net(java.nio.file.Path weights) throws IOException {
        WireFinder finder = WireFinder.load(weights);
        return new WireProbability() {
            @Override
            public void probability(Mat rgb, Mat out) {
                finder.probability(rgb, out);
            }

            @Override
            public void close() {
                finder.close();
            }
        };
    }

    List<Finding> findings() {
        var weights = footage.weights(FINDER);
        if (weights.isEmpty()) {
            return List.of();
        }
        try (WireProbability net = opening.open(weights.get());
                FrameSource looked = footage.open();
                FrameSource followed = footage.open()) {
            var tracker = new WireTracker(new LumaStrip(followed, footage.memory()), footage.memory());
            for (int n = Math.min(STRIDE / 2, footage.count() - 1); n < footage.count(); n += STRIDE) {
                progress.checkCancelled();
                progress.step("Looking for wires, frame " + n, (double) n / footage.count());
                look(n, net, looked, tracker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The production's wire finder cannot be read", e);
        }
        return found.stream().filter(WireSearch::stays).map(this::finding).toList();
    }

    private void look(int n, WireProbability net, FrameSource source, WireTracker tracker) {
        try (Scratch scratch = new Scratch(footage.memory())) {
            int[] others = MovingLines.others(n, footage.count());
            Mat before = small(others[0], source, scratch);
            Mat now = small(n, source, scratch);
            Mat after = small(others[1], source, scratch);
            Mat out = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC1);
            net.probability(now, out);
            float[] chance = Bytes.floats(out);
            List<WireLinks.Link> links = new ArrayList<>(WireLinks.of(chance, now.cols(), now.rows()));
            new MovingLines(now, scratch)
                    .against(List.of(before, after)).stream()
                            .filter(line -> supported(line, chance))
                            .forEach(line -> {
                                links.add(line);
                                Arrays.stream(line.pixels()).forEach(pixel -> chance[pixel] = 1);
                            });
            links.sort(Comparator.comparingDouble(WireLinks.Link::length).reversed());
            double scale = (double) now.cols() / footage.format().width();
            judge(n, chance, links, now.cols(), now.rows(), scale, tracker);
        }
    }

    /** A frame as the net wants it. */
    private Mat small(int n, FrameSource source, Scratch scratch) {
        Frame frame = scratch.frame(source.format());
        source.read(n, frame);
        Mat even = new EstimateSpace(source.format().encoding()).of(frame.mat(), scratch);
        double scale = Math.min(1, (double) WireFinder.WIDEST / even.cols());
        if (scale == 1) {
            return even;
        }
        Size size = new Size(Math.round(even.cols() * scale), Math.round(even.rows() * scale));
        Mat small = scratch.mat((int) size.height, (int) size.width, CvType.CV_32FC3);
        Imgproc.resize(even, small, size, 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    private static boolean supported(WireLinks.Link line, float[] chance) {
        double mean = Arrays.stream(line.pixels())
                .mapToDouble(pixel -> chance[pixel])
                .average()
                .orElse(0);
        return mean >= (line.length() >= LONG ? LONG_SUPPORTED : SUPPORTED);
    }

    private void judge(
            int n,
            float[] chance,
            List<WireLinks.Link> links,
            int width,
            int height,
            double scale,
            WireTracker tracker) {
        for (Found wire : found) {
            if (wire.track().holds(n) && !wire.track().lost(n)) {
                wire.agreed().add(seen(wire.track().curve(n), chance, width, height, scale));
            }
        }
        for (WireLinks.Link link : links) {
            if (found.size() < MOST && !known(link, n, width, scale)) {
                begin(new WireKey(found.size() + 1, n, points(link, width, scale)), tracker);
            }
        }
    }

    private void begin(WireKey key, WireTracker tracker) {
        try {
            int first = Math.max(0, key.frame() - LONGEST_STAY);
            int last = Math.min(footage.count() - 1, key.frame() + LONGEST_STAY);
            WireTrack track = tracker.follow(List.of(key), first, last);
            List<Double> agreed = new ArrayList<>();
            agreed.add(1.0);
            found.add(new Found(key, track, agreed));
        } catch (answerprint.correction.NothingToCorrect e) {
            // The net saw a wire where no line can be followed: nothing to propose.
            return;
        }
    }

    /** Share of the points on which the net sees a wire within two pixels. */
    private static double seen(WireCurve curve, float[] chance, int width, int height, double scale) {
        WireCurve small = curve.scaled(scale);
        int inside = 0;
        int hits = 0;
        for (int i = 0; i < small.size(); i += 2) {
            int x = (int) Math.round(small.x()[i]);
            int y = (int) Math.round(small.y()[i]);
            if (x >= 2 && y >= 2 && x < width - 2 && y < height - 2) {
                inside++;
                hits += likely(chance, width, x, y) ? 1 : 0;
            }
        }
        return inside == 0 ? 0 : (double) hits / inside;
    }

    private static boolean likely(float[] chance, int width, int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (chance[(y + dy) * width + x + dx] >= WireLinks.LIKELY) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether most of the link lies on a wire that is already followed. */
    private boolean known(WireLinks.Link link, int n, int width, double scale) {
        for (Found wire : found) {
            if (!wire.track().holds(n)) {
                continue;
            }
            WireCurve curve = wire.track().curve(n).scaled(scale);
            int near = 0;
            for (int pixel : link.pixels()) {
                near += distance(curve, pixel % width, pixel / width) < 6 ? 1 : 0;
            }
            if (near > 0.5 * link.pixels().length) {
                return true;
            }
        }
        return false;
    }

    private static double distance(WireCurve curve, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < curve.size(); i++) {
            least = Math.min(least, Math.hypot(curve.x()[i] - x, curve.y()[i] - y));
        }
        return least;
    }

    /** Five points along a link: the means of its pixels in five stretches, and its ends. */
    private static List<WireKey.Point> points(WireLinks.Link link, int width, double scale) {
        double dx = link.x1() - link.x0();
        double dy = link.y1() - link.y0();
        double square = Math.max(1, dx * dx + dy * dy);
        double[][] sums = new double[5][3];
        for (int pixel : link.pixels()) {
            double x = pixel % width;
            double y = pixel / width;
            int part = (int) Math.clamp(5 * ((x - link.x0()) * dx + (y - link.y0()) * dy) / square, 0, 4);
            sums[part][0] += x;
            sums[part][1] += y;
            sums[part][2]++;
        }
        List<WireKey.Point> points = new ArrayList<>();
        points.add(place(link.x0(), link.y0(), scale));
        for (double[] sum : sums) {
            if (sum[2] > 0) {
                points.add(place(sum[0] / sum[2], sum[1] / sum[2], scale));
            }
        }
        points.add(place(link.x1(), link.y1(), scale));
        return points;
    }

    private static WireKey.Point place(double x, double y, double scale) {
        return new WireKey.Point((x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5);
    }

    private static boolean stays(Found wire) {
        FrameRange range = stay(wire);
        double mean = wire.agreed().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return range.last() - range.first() + 1 >= SHORTEST_STAY && mean >= AGREED;
    }

    /** The frames round the first sighting on which it was not lost for three frames or more. */
    private static FrameRange stay(Found wire) {
        return new FrameRange(edge(wire, -1), edge(wire, 1));
    }

    private static int edge(Found wire, int step) {
        int good = wire.key().frame();
        int gone = 0;
        for (int n = good + step; n >= wire.track().first() && n <= wire.track().last() && gone < 3; n += step) {
            gone = wire.track().lost(n) ? gone + 1 : 0;
            good = gone == 0 ? n : good;
        }
        return good;
    }

    private Finding finding(Found wire) {
        FrameRange range = stay(wire);
        Region where = Region.NONE;
        for (int n = range.first(); n <= range.last(); n++) {
            WireCurve curve = wire.track().curve(n);
            for (int i = 0; i < curve.size(); i++) {
                where = where.union(new Region((int) curve.x()[i], (int) curve.y()[i], 1, 1));
            }
        }
        where = where.grow((int) Math.ceil(wire.track().half(wire.key().frame())) + 3)
                .clip(footage.format());
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("wires").add(wire.key().json());
        double mean = wire.agreed().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double confidence = Math.clamp(mean * wire.track().meanSure(range.first(), range.last()), 0, 1);
        return new Finding(range, where, "Wire, " + place(where), confidence, hints);
    }

    private String place(Region where) {
        double x = (where.x() + where.width() / 2.0) / footage.format().width();
        double y = (where.y() + where.height() / 2.0) / footage.format().height();
        String column = x < 0.36 ? "left" : x > 0.64 ? "right" : "middle";
        String row = y < 0.36 ? "upper " : y > 0.64 ? "lower " : "";
        return row + column;
    }
}
