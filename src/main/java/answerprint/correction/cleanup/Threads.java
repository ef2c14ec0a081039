package answerprint.correction.cleanup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the pieces of a moving wire from dust: before a busy ground a wire stands out in pieces, each of which is new on its frame as
 * a speck would be. Pieces lie on one line and point along it; specks do not.
 */
final class Threads {
    /** How far a piece's middle may lie off the line, share of the picture's width: wires sag. */
    private static final double OFF = 0.008;
    /** A piece points somewhere when it is so many times longer than wide. */
    private static final double POINTS = 1.8;

    /** Pieces of one line, and those of them that point along it. */
    private static final int PIECES = 3;

    private static final int ALONG = 2;
    private static final double SAME_WAY = Math.cos(Math.toRadians(15));

    private Threads() {}

    /** A spot's middle, the way it points, and how many times longer than wide it is. */
    private record Piece(Spot spot, double x, double y, double dx, double dy, double stretch) {
        static Piece of(Spot spot) {
            double[] sums = new double[5];
            int width = spot.box().width();
            for (int i = 0; i < spot.inside().length; i++) {
                if (spot.inside()[i]) {
                    double px = i % width;
                    double py = i / width;
                    sums[0] += px;
                    sums[1] += py;
                    sums[2] += px * px;
                    sums[3] += px * py;
                    sums[4] += py * py;
                }
            }
            double count = Math.max(1, spot.area());
            double x = sums[0] / count;
            double y = sums[1] / count;
            double xx = sums[2] / count - x * x + 1 / 12.0;
            double xy = sums[3] / count - x * y;
            double yy = sums[4] / count - y * y + 1 / 12.0;
            double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
            double half = Math.hypot((xx - yy) / 2, xy);
            double stretch = Math.sqrt(((xx + yy) / 2 + half) / Math.max(1e-6, (xx + yy) / 2 - half));
            return new Piece(spot, spot.box().x() + x, spot.box().y() + y, Math.cos(angle), Math.sin(angle), stretch);
        }

        boolean points() {
            return stretch >= POINTS;
        }

        double off(Piece other) {
            return Math.abs((other.x - x) * dy - (other.y - y) * dx);
        }

        boolean sameWay(Piece other) {
            return other.points() && Math.abs(dx * other.dx + dy * other.dy) >= SAME_WAY;
        }
    }

    /** The spots that are no pieces of a thread, in their order. @param width of the picture */
    static List<Spot> without(List<Spot> spots, int width) {
        List<Piece> pieces = spots.stream().map(Piece::of).toList();
        Set<Spot> threads = new HashSet<>();
        for (Piece one : pieces) {
            if (one.points()) {
                List<Piece> line = pieces.stream()
                        .filter(other -> one.off(other) <= OFF * width)
                        .toList();
                if (line.size() >= PIECES && line.stream().filter(one::sameWay).count() >= ALONG) {
                    line.forEach(piece -> threads.add(piece.spot()));
                }
            }
        }
        List<Spot> left = new ArrayList<>(spots);
        left.removeIf(threads::contains);
        return left;
    }
}
