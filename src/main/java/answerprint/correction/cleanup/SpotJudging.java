package answerprint.correction.cleanup;

import answerprint.picture.Region;
import java.util.Optional;

/**
 * Tells dust from what only looks like it. Dust is alone: the frames before and after agree on what lies there, its ring is
 * predicted well, and neither of them shows the same thing a little way off, as they would of a ball, a glint or a drop.
 */
final class SpotJudging {
    private static final int RING = 4;
    private static final double RING_OVER = 0.4;
    private static final double DISAGREED = 0.5;
    /** How far a small thing may fly from one frame to the next, share of the picture's width. */
    private static final double FLIGHT = 0.06;

    private static final double SAME_THING = 0.35;
    private static final double SAME_WAY = 0.5;
    /** From so many pixels on, a likeness on one side alone is no chance. */
    private static final int TELLING = 12;

    private final SpikeMaps maps;
    private final double sensitivity;

    SpotJudging(SpikeMaps maps, double sensitivity) {
        this.maps = maps;
        this.sensitivity = sensitivity;
    }

    /** What is known of a candidate and its surroundings. */
    private record Piece(Region around, float[] fromBefore, float[] fromAfter, boolean[] inside, int area) {
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
        if (ring > RING_OVER * size * Math.sqrt(sensitivity) || apart > DISAGREED * size || flies(piece, box)) {
            return Optional.empty();
        }
        double sure = Math.clamp(1 - 0.5 * ring / (RING_OVER * size) - 0.5 * apart / (DISAGREED * size), 0, 1);
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
        int width = piece.around().width();
        double sum = 0;
        int count = 0;
        for (int i = 0; i < piece.inside().length; i++) {
            double d = distance(piece, i % width, i / width);
            if (d >= 2 && d <= RING) {
                sum += Math.max(Math.abs(piece.fromBefore()[i]), Math.abs(piece.fromAfter()[i]));
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static double distance(Piece piece, int x, int y) {
        int width = piece.around().width();
        int height = piece.around().height();
        double least = RING + 1.0;
        for (int py = Math.max(0, y - RING); py <= Math.min(height - 1, y + RING); py++) {
            for (int px = Math.max(0, x - RING); px <= Math.min(width - 1, x + RING); px++) {
                if (piece.inside()[py * width + px]) {
                    least = Math.min(least, Math.hypot(px - x, py - y));
                }
            }
        }
        return least;
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
        Flight.Way before = new Flight(maps, box, piece.inside(), piece.around(), piece.fromBefore()).way(maps.before());
        Flight.Way after = new Flight(maps, box, piece.inside(), piece.around(), piece.fromAfter()).way(maps.after());
        boolean onBoth = before.unlike() < SAME_THING && after.unlike() < SAME_THING && opposite(before, after);
        boolean telling = piece.area() >= TELLING && Math.min(before.unlike(), after.unlike()) < SAME_THING / 2;
        return onBoth || telling;
    }

    private static boolean opposite(Flight.Way one, Flight.Way other) {
        double far = Math.max(Math.hypot(one.dx(), one.dy()), Math.hypot(other.dx(), other.dy()));
        return Math.hypot(one.dx() + other.dx(), one.dy() + other.dy()) <= Math.max(3, SAME_WAY * far);
    }

    static int reach(int width) {
        return (int) Math.clamp(Math.round(FLIGHT * width), 8, 64);
    }
}
