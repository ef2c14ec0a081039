package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * RidgeLines}), and those that it shows and the other pictures of its shot do not ({@link ShotStray}).
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

    /**
     * What strays less is another line than the one that was proposed because it strays. Measured 2026-11-30 on ten tuning items:
     * wires that were found so stray by .07 at least, of 149 lines.
     */
    private static final double STRAYS = 0.05;

    /** Lines that differ in direction by less, in radians, are of one family. */
    private static final double PARALLEL = 0.14;

    /** What lies no farther off in pixels belongs to the line itself. */
    private static final double ITSELF = 6;

    /** A line that stays so near to one edge of the picture is the picture's own, as a scan's or a crop's. */
    private static final int MARGIN = 16;

    private static final double STAYS = 0.9;

    private final float[] left;
    private final LumaPlane luma;
    private final List<ShotPicture> shot;
    private final Optional<LumaPlane> stray;
    private final Familiarity familiarity;
    private final FoundWires wires;
    private final int width;
    private final int height;

    private WireRounds(
            float[] probability,
            LumaPlane luma,
            List<ShotPicture> shot,
            Optional<ShotStray> strays,
            Familiarity familiarity) {
        left = probability.clone();
        this.luma = luma;
        this.shot = shot;
        stray = strays.map(ShotStray::tones);
        this.familiarity = familiarity;
        width = luma.width();
        height = luma.height();
        wires = new FoundWires(width, height);
    }

    /**
     * The wires, longest first.
     *
     * @param shot other pictures of the same shot; none for a picture that stands alone
     * @param strays what strays from them
     * @param familiarity whether the shot's take taught the finder
     */
    static List<Link> wires(
            float[] probability,
            LumaPlane luma,
            List<ShotPicture> shot,
            Optional<ShotStray> strays,
            Familiarity familiarity) {
        var rounds = new WireRounds(probability, luma, shot, strays, familiarity);
        for (float threshold : THRESHOLDS) {
            rounds.said(threshold);
        }
        rounds.proposed(RidgeLines.of(luma), WireVerdict.SHOWN);
        rounds.stray.ifPresent(plane -> rounds.proposed(RidgeLines.of(plane), WireVerdict.STRAYING));
        return rounds.wires.longestFirst();
    }

    private void said(float threshold) {
        List<Link> chains = WireChains.join(WireLinks.pieces(left, width, height, threshold)).stream()
                .filter(chain -> chain.length() >= SHORTEST_CHAIN)
                .toList();
        List<Link> more = round(chains, line -> isSaid(line, chains));
        for (Link wire : more) {
            wires.add(wire);
            wires.about(wire).stream().forEach(pixel -> left[pixel] = 0);
        }
    }

    /** Lines of which the finder says too little to propose them. */
    private void proposed(List<Link> lines, WireVerdict verdict) {
        round(lines, line -> line.smooth() && isWire(verdict, line, lines)).forEach(wires::join);
    }

    private List<Link> round(List<Link> chains, Predicate<WireReach.Reached> isWire) {
        var more = new ArrayList<Link>();
        var taken = new BitSet();
        chains.stream()
                .map(chain -> WireReach.of(chain, left, luma))
                .filter(isWire)
                .sorted(Comparator.comparingDouble(WireReach.Reached::weight).reversed())
                .map(WireReach.Reached::wire)
                .filter(wire -> FoundWires.share(wire, taken::get) < 0.5)
                .forEach(wire -> {
                    more.add(wire);
                    Arrays.stream(wire.pixels()).forEach(taken::set);
                });
        return more;
    }

    private boolean isSaid(WireReach.Reached line, List<Link> chains) {
        Link wire = line.wire();
        return line.smooth() ? isWire(WireVerdict.SAID, line, chains) : isRough(wire);
    }

    /** Of a chain that nothing but the finder speaks for: its way in the shot cannot be told. */
    private boolean isRough(Link wire) {
        return (shot.isEmpty() || familiarity.isTaught())
                && wire.length() >= ROUGH_LENGTH
                && wire.confidence() >= ROUGH_SURE
                && !followsEdge(wire);
    }

    private boolean isWire(WireVerdict verdict, WireReach.Reached line, List<Link> chains) {
        Link wire = line.wire();
        long beside = Stream.concat(chains.stream(), wires.all().stream())
                .filter(other -> runsBeside(wire, other))
                .count();
        return !followsEdge(wire) && line.way().size() > LOOKED_AT && isWire(verdict, line, beside);
    }

    private boolean isWire(WireVerdict verdict, WireReach.Reached line, long beside) {
        LineLook look = LineLook.of(line.way(), luma);
        double alone = verdict.of(line, look, beside);
        double strays =
                stray.map(plane -> look.strays(LineLook.of(line.way(), plane))).orElse(0.0);
        if (verdict == WireVerdict.STRAYING && strays < STRAYS) {
            return false;
        }
        if (!shot.isEmpty() && verdict.atBest(alone, strays) + familiarity.more() < 0) {
            return false; // wherever it goes
        }
        return LineTrail.of(line.way(), look.contrast(), luma, shot)
                .map(trail -> verdict.inShot(alone, strays, trail, crossed(line)) + familiarity.more() > 0)
                .orElse(alone > 0);
    }

    private double crossed(WireReach.Reached line) {
        return new LineEnds(luma, left).crossed(line.way());
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
        return edges.stream()
                .anyMatch(away -> FoundWires.share(wire, pixel -> away.applyAsInt(pixel) < MARGIN) >= STAYS);
    }
}
