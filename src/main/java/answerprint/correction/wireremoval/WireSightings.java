package answerprint.correction.wireremoval;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.NothingToCorrect;
import answerprint.learning.WireLinks;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what was seen on single frames to wires that stay: each new line is followed to both sides like a drawn one, and kept
 * when the net sees it again along the way.
 */
final class WireSightings {
    private static final int SHORTEST_STAY = 5;
    private static final int LONGEST_STAY = 240;
    private static final int MOST = 12;
    private static final double AGREED = 0.4;

    private final Footage footage;
    private final WireTracker tracker;
    private final List<Found> found = new ArrayList<>();

    /** A wire that was followed, with the frames on which the net saw it. */
    private record Found(WireKey key, WireTrack track, List<Double> agreed) {
        double meanAgreed() {
            return agreed.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    WireSightings(Footage footage, WireTracker tracker) {
        this.footage = footage;
        this.tracker = tracker;
    }

    /** Holds a frame against the wires found so far, and follows each link that is none of them. */
    void add(WireSight sight, List<WireLinks.Link> links) {
        int n = sight.frame();
        for (Found wire : found) {
            if (wire.track().holds(n) && !wire.track().lost(n)) {
                wire.agreed().add(sight.share(wire.track().curve(n)));
            }
        }
        for (WireLinks.Link link : links) {
            if (found.size() < MOST && !known(link, sight)) {
                begin(new WireKey(found.size() + 1, n, sight.points(link)));
            }
        }
    }

    private void begin(WireKey seen) {
        try {
            WireKey key = tracker.whole(seen);
            int first = Math.max(0, key.frame() - LONGEST_STAY);
            int last = Math.min(footage.count() - 1, key.frame() + LONGEST_STAY);
            WireTrack track = tracker.follow(List.of(key), first, last);
            List<Double> agreed = new ArrayList<>();
            agreed.add(1.0);
            found.add(new Found(key, track, agreed));
        } catch (NothingToCorrect e) {
            // The net saw a wire where no line can be followed: nothing to propose.
            return;
        }
    }

    /** Whether most of the link lies on a wire that is already followed. */
    private boolean known(WireLinks.Link link, WireSight sight) {
        for (Found wire : found) {
            if (!wire.track().holds(sight.frame())) {
                continue;
            }
            WireCurve curve = wire.track().curve(sight.frame()).scaled(sight.scale());
            int near = 0;
            for (int pixel : link.pixels()) {
                near += distance(curve, pixel % sight.width(), pixel / sight.width()) < 6 ? 1 : 0;
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

    List<Finding> findings() {
        return found.stream().filter(WireSightings::stays).map(this::finding).toList();
    }

    private static boolean stays(Found wire) {
        FrameRange range = stay(wire);
        return range.last() - range.first() + 1 >= SHORTEST_STAY && wire.meanAgreed() >= AGREED;
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
        double confidence = Math.clamp(wire.meanAgreed() * wire.track().meanSure(range.first(), range.last()), 0, 1);
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
