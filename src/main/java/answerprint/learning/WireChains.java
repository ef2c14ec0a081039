package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Joins pieces that lie on one line, one behind the other, as a wire does that passes before something of its own tone. */
final class WireChains {
    private static final double WIDEST_GAP = 120;
    private static final double LARGEST_TURN = Math.toRadians(10);
    private static final double LARGEST_STEP = 4;

    private WireChains() {}

    static List<Link> join(List<Link> pieces) {
        var open = new ArrayList<>(pieces);
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                if (continues(open.get(i), open.get(j))) {
                    open.set(i, joined(open.get(i), open.get(j)));
                    open.remove(j);
                    j = i; // the longer chain may reach further pieces
                }
            }
        }
        return List.copyOf(open);
    }

    private static boolean continues(Link a, Link b) {
        if (turn(direction(a), direction(b)) > LARGEST_TURN) {
            return false;
        }
        int[] near = nearestEnds(a, b);
        double dx = near[2] - near[0];
        double dy = near[3] - near[1];
        double gap = Math.hypot(dx, dy);
        if (gap > Math.min(WIDEST_GAP, Math.max(30, 1.5 * Math.min(a.length(), b.length())))) {
            return false;
        }
        return gap < LARGEST_STEP || aside(direction(a), dx, dy) < LARGEST_STEP + 0.09 * gap;
    }

    private static double direction(Link link) {
        return Math.atan2(link.y1() - link.y0(), link.x1() - link.x0());
    }

    /** Angle between two undirected lines. */
    private static double turn(double a, double b) {
        double d = Math.abs(a - b) % Math.PI;
        return Math.min(d, Math.PI - d);
    }

    private static double aside(double direction, double dx, double dy) {
        return Math.abs(dx * Math.sin(direction) - dy * Math.cos(direction));
    }

    /** The ends that face each other: x, y of a's, x, y of b's. */
    private static int[] nearestEnds(Link a, Link b) {
        int[][] of = {{a.x0(), a.y0()}, {a.x1(), a.y1()}};
        int[][] to = {{b.x0(), b.y0()}, {b.x1(), b.y1()}};
        int[] best = {0, 0, 1 << 20, 1 << 20};
        for (int[] p : of) {
            for (int[] q : to) {
                if (Math.hypot(p[0] - q[0], p[1] - q[1]) < Math.hypot(best[0] - best[2], best[1] - best[3])) {
                    best = new int[] {p[0], p[1], q[0], q[1]};
                }
            }
        }
        return best;
    }

    private static Link joined(Link a, Link b) {
        int[][] ends = {{a.x0(), a.y0()}, {a.x1(), a.y1()}, {b.x0(), b.y0()}, {b.x1(), b.y1()}};
        int[] first = ends[0];
        int[] last = ends[1];
        for (int[] p : ends) {
            for (int[] q : ends) {
                if (Math.hypot(p[0] - q[0], p[1] - q[1]) > Math.hypot(first[0] - last[0], first[1] - last[1])) {
                    first = p;
                    last = q;
                }
            }
        }
        int[] pixels = IntStream.concat(IntStream.of(a.pixels()), IntStream.of(b.pixels()))
                .toArray();
        double confidence = (a.confidence() * a.pixels().length + b.confidence() * b.pixels().length) / pixels.length;
        return new Link(first[0], first[1], last[0], last[1], a.length() + b.length(), confidence, pixels);
    }
}
