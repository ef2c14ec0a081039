package answerprint.correction.cleanup;

import answerprint.picture.Region;
import java.util.Optional;

/**
 * Tells dust from what only looks like it. Dust is alone: the frames before and after agree on what lies there, its ring is
 * predicted well, and neither of them shows the same thing a little way off, as they would of a ball, a glint or a drop.
 */
final class SpotJudging {
    private static final int RING = 4;
    /**
     * Error of the ring and disagreement beneath, together, as a share of the spot's strength. Measured 2026-11-28 on the
     * tuning items: of 330 candidates, nine in ten below 0.2, a handful from 0.3 to 0.5, pieces of moving hands 0.5 and more.
     */
    private static final double DOUBTFUL = 0.3;
    /** The same for a spot of so many pixels and more: what only glints is smaller. */
    private static final double DOUBTFUL_LARGE = 0.46;

    private static final int LARGE = 12;

    /** The least mean difference of a spot, share of full scale; of a single pixel, which a lens hardly draws, more. */
    private static final double LEAST = 0.05;

    private static final double LEAST_SINGLE = 0.1;

    /** How far a small thing may fly from one frame to the next, share of the picture's width. */
    private static final double FLIGHT = 0.06;

    private static final double SAME_THING = 0.45;
    private static final double SAME_WAY = 0.5;

    private final SpikeMaps maps;
    private final double sensitivity;

    SpotJudging(SpikeMaps maps, double sensitivity) {
        this.maps = maps;
        this.sensitivity = sensitivity;
    }

    /** What is known of a candidate and its surroundings. */
    private record Piece(Region around, float[] fromBefore, float[] fromAfter, boolean[] inside, int area) {
        double distance(int i, int k) {
            int width = around.width();
            return Math.hypot(i % width - k % width, i / width - k / width);
        }

        double strength() {
            double sum = 0;
            for (int i = 0; i < inside.length; i++) {
                sum += inside[i] ? (fromBefore[i] + fromAfter[i]) / 2 : 0;
            }
            return sum / area;
        }
    }

    Optional<Spot> judge(Region box) {
        Region around = box.grow(2 * RING).clip(maps.whole());
        Piece piece = piece(box, around);
        if (piece.area() == 0) {
            return Optional.empty();
        }
        double strength = piece.strength();
        double size = Math.abs(strength);
        double ring = ring(piece);
        double apart = apart(piece);
        double least = piece.area() == 1 ? LEAST_SINGLE : LEAST;
        double doubtful = piece.area() < LARGE ? DOUBTFUL : DOUBTFUL_LARGE;
        if (size < least / sensitivity
                || ring + apart > doubtful * size * Math.sqrt(sensitivity)
                || flies(piece, box)) {
            return Optional.empty();
        }
        double sure = Math.clamp(1 - (ring + apart) / (doubtful * size), 0, 1);
        return Optional.of(new Spot(box, inner(piece, box), piece.area(), strength, 0.5 + 0.5 * sure));
    }

    private Piece piece(Region box, Region around) {
        float[] now = maps.crop(maps.now(), around);
        float[] before = maps.crop(maps.before(), around);
        float[] after = maps.crop(maps.after(), around);
        byte[] foot = maps.bytes(maps.foot(), around);
        boolean[] inside = new boolean[foot.length];
        int area = 0;
        for (int i = 0; i < foot.length; i++) {
            int x = around.x() + i % around.width();
            int y = around.y() + i / around.width();
            inside[i] = foot[i] != 0 && box.contains(x, y);
            area += inside[i] ? 1 : 0;
            before[i] = now[i] - before[i];
            after[i] = now[i] - after[i];
        }
        return new Piece(around, before, after, inside, area);
    }

    private static boolean[] inner(Piece piece, Region box) {
        boolean[] inner = new boolean[(int) box.area()];
        for (int i = 0; i < inner.length; i++) {
            int x = box.x() + i % box.width() - piece.around().x();
            int y = box.y() + i / box.width() - piece.around().y();
            inner[i] = piece.inside()[y * piece.around().width() + x];
        }
        return inner;
    }

    /** Mean error of both neighbours on a ring two to four pixels off the spot. */
    private static double ring(Piece piece) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < piece.inside().length; i++) {
            int nearest = nearest(piece, i);
            if (nearest >= 0 && piece.distance(i, nearest) >= 2) {
                sum += Math.max(Math.abs(piece.fromBefore()[i]), Math.abs(piece.fromAfter()[i]));
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    /** The pixel of the spot that lies nearest to one outside, not farther than the ring; else −1. */
    private static int nearest(Piece piece, int i) {
        if (piece.inside()[i]) {
            return -1;
        }
        int width = piece.around().width();
        int x = i % width;
        int y = i / width;
        int best = -1;
        double least = RING + 0.01;
        for (int py = Math.max(0, y - RING); py <= Math.min(piece.around().height() - 1, y + RING); py++) {
            for (int px = Math.max(0, x - RING); px <= Math.min(width - 1, x + RING); px++) {
                int at = py * width + px;
                if (piece.inside()[at] && piece.distance(i, at) < least) {
                    least = piece.distance(i, at);
                    best = at;
                }
            }
        }
        return best;
    }

    /** How far the neighbours disagree on what lies under the spot. */
    private static double apart(Piece piece) {
        double sum = 0;
        for (int i = 0; i < piece.inside().length; i++) {
            sum += piece.inside()[i] ? Math.abs(piece.fromBefore()[i] - piece.fromAfter()[i]) : 0;
        }
        return sum / piece.area();
    }

    /** Whether the frame before or after shows the same thing a little way off, where this frame does not. */
    private boolean flies(Piece piece, Region box) {
        Flight.Way before = new Flight(maps, box, piece.inside(), piece.around(), piece.fromBefore())
                .way(maps.before(), maps.rawBefore());
        Flight.Way after = new Flight(maps, box, piece.inside(), piece.around(), piece.fromAfter())
                .way(maps.after(), maps.rawAfter());
        double best = Math.min(before.unlike(), after.unlike());
        double other = Math.max(before.unlike(), after.unlike());
        boolean alike = other < SAME_THING || (best < SAME_THING / 3 && other < 2 * SAME_THING);
        return alike && opposite(before, after);
    }

    private static boolean opposite(Flight.Way one, Flight.Way other) {
        double far = Math.max(Math.hypot(one.dx(), one.dy()), Math.hypot(other.dx(), other.dy()));
        return Math.hypot(one.dx() + other.dx(), one.dy() + other.dy()) <= Math.max(3, SAME_WAY * far);
    }

    static int reach(int width) {
        return (int) Math.clamp(Math.round(FLIGHT * width), 16, 64);
    }
}
