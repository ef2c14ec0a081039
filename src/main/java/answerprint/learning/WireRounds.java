package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Takes wires out of a probability picture round by round, the clearest first: what lies on a wire that was found is cleared
 * away, so that what crossed it, or was fainter than it, is seen by itself in the next round.
 *
 * <p>A wire comes into the picture from outside, most often to go out of it again; a line of the set mostly ends where the
 * thing ends that it belongs to. So a line is judged by how many of its ends lie at the picture's edge, by what the finder says
 * on its way on average, and by how many pixels of wire that makes in all. Constants measured 2026-11-28 on ten clips for
 * tuning, each looked at by a net that had learned from it and by one that had not.
 */
final class WireRounds {
    /** What a pixel must say to be linked, by round. */
    private static final float[] THRESHOLDS = {0.6f, WireLinks.LIKELY, 0.2f};

    /** Shortest chain, with all its pieces, that is followed past its ends; pixels at the working size. */
    private static final double SHORTEST_CHAIN = 60;

    /** What the finder must say on the way on average, for a line with none, one or both of its ends at the edge. */
    private static final double[] SAID = {0.85, 0.4, 0.3};

    /** How many pixels of wire that must make: the mean times the length. */
    private static final double[] WEIGHT = {280, 215, 90};

    /** What is said of one end's wire so clearly as this may be shorter. */
    private static final double CLEAR = 0.9;

    private static final double CLEAR_WEIGHT = 160;

    /** A chain that lies on no parabola is judged by itself: shortest length in pixels and least mean probability. */
    private static final double ROUGH_LENGTH = 150;

    private static final double ROUGH_SURE = 0.6;

    /** How far from a wire's pixels the picture is cleared, in pixels. */
    private static final int BESIDE = 4;

    /** A line that stays so near to one edge of the picture is the picture's own, as a scan's or a crop's. */
    private static final int MARGIN = 16;

    private static final double STAYS = 0.9;

    private final float[] left;
    private final int width;
    private final int height;

    private WireRounds(float[] probability, int width, int height) {
        left = probability.clone();
        this.width = width;
        this.height = height;
    }

    /** The wires, longest first. */
    static List<Link> wires(float[] probability, int width, int height) {
        var rounds = new WireRounds(probability, width, height);
        var wires = new ArrayList<Link>();
        for (float threshold : THRESHOLDS) {
            List<Link> more = rounds.round(threshold);
            more.forEach(rounds::clear);
            wires.addAll(more);
        }
        wires.sort(Comparator.comparingDouble(Link::length).reversed());
        return List.copyOf(wires);
    }

    private List<Link> round(float threshold) {
        var wires = new ArrayList<Link>();
        var taken = new BitSet();
        WireChains.join(WireLinks.pieces(left, width, height, threshold)).stream()
                .filter(chain -> chain.length() >= SHORTEST_CHAIN)
                .map(chain -> WireReach.of(chain, left, width, height))
                .filter(this::isWire)
                .sorted(Comparator.comparingDouble(WireReach.Reached::weight).reversed())
                .map(WireReach.Reached::wire)
                .filter(wire -> share(wire, taken::get) < 0.5)
                .forEach(wire -> {
                    wires.add(wire);
                    Arrays.stream(wire.pixels()).forEach(taken::set);
                });
        return wires;
    }

    private boolean isWire(WireReach.Reached reached) {
        Link wire = reached.wire();
        if (followsEdge(wire)) {
            return false;
        }
        if (!reached.smooth()) {
            return wire.length() >= ROUGH_LENGTH && wire.confidence() >= ROUGH_SURE;
        }
        int ends = reached.edges();
        return (reached.said() >= SAID[ends] && reached.weight() >= WEIGHT[ends])
                || (ends == 1 && reached.said() >= CLEAR && reached.weight() >= CLEAR_WEIGHT);
    }

    private boolean followsEdge(Link wire) {
        List<IntUnaryOperator> edges = List.of(
                pixel -> pixel % width,
                pixel -> width - 1 - pixel % width,
                pixel -> pixel / width,
                pixel -> height - 1 - pixel / width);
        return edges.stream().anyMatch(away -> share(wire, pixel -> away.applyAsInt(pixel) < MARGIN) >= STAYS);
    }

    private static double share(Link wire, IntPredicate which) {
        return (double) Arrays.stream(wire.pixels()).filter(which).count() / wire.pixels().length;
    }

    private void clear(Link wire) {
        for (int pixel : wire.pixels()) {
            int x = pixel % width;
            int from = Math.max(0, x - BESIDE);
            int to = Math.min(width, x + BESIDE + 1);
            int last = Math.min(height - 1, pixel / width + BESIDE);
            for (int y = Math.max(0, pixel / width - BESIDE); y <= last; y++) {
                Arrays.fill(left, y * width + from, y * width + to, 0);
            }
        }
    }
}
