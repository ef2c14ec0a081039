package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes wires out of a probability picture round by round, the clearest first: what lies on a wire that was found is cleared
 * away, so that what crossed it, or was fainter than it, is seen by itself in the next round.
 *
 * <p>A wire comes into the picture from outside, most often to go out of it again; a line of the set mostly ends where the
 * thing ends that it belongs to. So a line is judged by how many of its ends lie at the picture's edge, by how many pixels of
 * wire the finder says on its way, by how it looks in the picture ({@link WireVerdict}), and by where it goes in the pictures
 * before and after, if there are any ({@link LineTrail}). Last come lines that the picture shows and the finder does not ({@link
 * RidgeLines}).
 */
final class WireRounds {
    /** What a pixel must say to be linked, by round. */
    private static final float[] THRESHOLDS = {0.6f, WireLinks.LIKELY, 0.2f};

    /** Shortest chain, with all its pieces, that is followed past its ends; pixels at the working size. */
    private static final double SHORTEST_CHAIN = 60;

    /** Shortest way, in points, of which it can be said how it looks. */
    private static final int LOOKED_AT = 12;

    /** A chain that lies on no parabola is judged by itself: shortest length in pixels and least mean probability. */
    private static final double ROUGH_LENGTH = 150;

    private static final double ROUGH_SURE = 0.6;

    /** Lines that differ in direction by less, in radians, are of one family. */
    private static final double PARALLEL = 0.14;

    /** What lies no farther off in pixels belongs to the line itself. */
    private static final double ITSELF = 6;

    /** How far from a wire's pixels the picture is cleared, in pixels. */
    private static final int BESIDE = 4;

    /** Share of a line's pixels so near to a wire from which on it is that wire. */
    private static final double ALREADY = 0.4;

    /** A line that stays so near to one edge of the picture is the picture's own, as a scan's or a crop's. */
    private static final int MARGIN = 16;

    private static final double STAYS = 0.9;

    /** A line that by itself is so surely none is not followed through the shot. */
    private static final double HOPELESS = -6;

    private final float[] left;
    private final LumaPlane luma;
    private final List<ShotPicture> shot;
    private final List<Link> wires = new ArrayList<>();
    private final int width;
    private final int height;

    private WireRounds(float[] probability, LumaPlane luma, List<ShotPicture> shot) {
        left = probability.clone();
        this.luma = luma;
        this.shot = shot;
        width = luma.width();
        height = luma.height();
    }

    /**
     * The wires, longest first.
     *
     * @param shot other pictures of the same shot; none for a picture that stands alone
     */
    static List<Link> wires(float[] probability, LumaPlane luma, List<ShotPicture> shot) {
        var rounds = new WireRounds(probability, luma, shot);
        for (float threshold : THRESHOLDS) {
            rounds.said(threshold);
        }
        rounds.shown();
        return rounds.wires.stream()
                .sorted(Comparator.comparingDouble(Link::length).reversed())
                .toList();
    }

    private void said(float threshold) {
        List<Link> chains = WireChains.join(WireLinks.pieces(left, width, height, threshold)).stream()
                .filter(chain -> chain.length() >= SHORTEST_CHAIN)
                .toList();
        List<Link> more = round(chains, line -> isSaid(line, chains));
        more.forEach(this::clear);
        wires.addAll(more);
    }

    /** Last come lines of which the finder says too little to propose them; near a wire that was found they are that wire. */
    private void shown() {
        List<Link> lines = RidgeLines.of(luma);
        var known = new BitSet();
        wires.forEach(wire -> near(wire, (from, to) -> known.set(from, to)));
        round(lines, line -> line.smooth() && isWire(WireVerdict.SHOWN, line, lines)).stream()
                .filter(wire -> share(wire, known::get) < ALREADY)
                .forEach(wires::add);
    }

    private List<Link> round(List<Link> chains, Predicate<WireReach.Reached> isWire) {
        var more = new ArrayList<Link>();
        var taken = new BitSet();
        chains.stream()
                .map(chain -> WireReach.of(chain, left, luma))
                .filter(isWire)
                .sorted(Comparator.comparingDouble(WireReach.Reached::weight).reversed())
                .map(WireReach.Reached::wire)
                .filter(wire -> share(wire, taken::get) < 0.5)
                .forEach(wire -> {
                    more.add(wire);
                    Arrays.stream(wire.pixels()).forEach(taken::set);
                });
        return more;
    }

    private boolean isSaid(WireReach.Reached line, List<Link> chains) {
        Link wire = line.wire();
        return line.smooth()
                ? isWire(WireVerdict.SAID, line, chains)
                : wire.length() >= ROUGH_LENGTH && wire.confidence() >= ROUGH_SURE && !followsEdge(wire);
    }

    private boolean isWire(WireVerdict verdict, WireReach.Reached line, List<Link> chains) {
        Link wire = line.wire();
        long beside = Stream.concat(chains.stream(), wires.stream())
                .filter(other -> runsBeside(wire, other))
                .count();
        return !followsEdge(wire) && line.way().size() > LOOKED_AT && isWire(verdict, line, beside);
    }

    private boolean isWire(WireVerdict alone, WireReach.Reached line, long beside) {
        LineLook look = LineLook.of(line.way(), luma);
        double odds = alone.of(line, look, beside);
        if (odds < HOPELESS) {
            return false;
        }
        double inShot = LineTrail.of(line.way(), look.contrast(), shot)
                .map(trail -> alone.of(line, look, beside, trail, new LineEnds(luma, left).crossed(line.way())))
                .orElse(odds);
        return inShot > 0;
    }

    /** Whether another line has a line's direction, but lies elsewhere. */
    private static boolean runsBeside(Link line, Link other) {
        double direction = Math.atan2(line.y1() - line.y0(), line.x1() - line.x0());
        double turn = Math.abs(Math.atan2(other.y1() - other.y0(), other.x1() - other.x0()) - direction) % Math.PI;
        double dx = (other.x0() + other.x1()) / 2.0 - line.x0();
        double dy = (other.y0() + other.y1()) / 2.0 - line.y0();
        double away = Math.abs(dy * Math.cos(direction) - dx * Math.sin(direction));
        return Math.min(turn, Math.PI - turn) < PARALLEL && away > ITSELF;
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
        near(wire, (from, to) -> Arrays.fill(left, from, to, 0));
    }

    /** What is to be done with a stretch of one row, as row × width + column; the last is left out. */
    @FunctionalInterface
    private interface Stretch {
        void take(int from, int to);
    }

    private void near(Link wire, Stretch stretch) {
        for (int pixel : wire.pixels()) {
            int x = pixel % width;
            int from = Math.max(0, x - BESIDE);
            int to = Math.min(width, x + BESIDE + 1);
            int last = Math.min(height - 1, pixel / width + BESIDE);
            for (int y = Math.max(0, pixel / width - BESIDE); y <= last; y++) {
                stretch.take(y * width + from, y * width + to);
            }
        }
    }
}
