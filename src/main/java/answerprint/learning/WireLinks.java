package answerprint.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links likely pixels to pieces that hold together over a gap of two pixels and are long and thin enough; {@link WireChains}
 * joins them and {@link WireRounds} tells which are wires. Plain arithmetic on a probability picture at the finder's working
 * size.
 */
public final class WireLinks {
    /** The working threshold on the finder's probability. */
    public static final float LIKELY = 0.35f;

    /** A piece counts from this length on, in pixels at the working size. */
    public static final int SHORTEST_PIECE = 24;

    private static final int GAP = 2;
    private static final double THICKEST = 14;

    private final int width;
    private final int height;
    private final float[] probability;
    private final float threshold;
    private final byte[] seen;

    private WireLinks(float[] probability, int width, int height, float threshold) {
        if (probability.length != width * height) {
            throw new IllegalArgumentException("probability does not fit " + width + " x " + height);
        }
        this.probability = probability;
        this.width = width;
        this.height = height;
        this.threshold = threshold;
        seen = new byte[probability.length];
    }

    /**
     * The wires in a probability picture that stands alone, longest first; {@link WireShot} tells them better.
     *
     * @param rgb the picture of which it speaks, interleaved, 0..1, in a display or log encoding
     */
    public static List<Link> of(float[] probability, float[] rgb, int width, int height) {
        return WireRounds.wires(
                probability, LumaPlane.of(rgb, width, height), List.of(), Optional.empty(), Familiarity.NEW);
    }

    /** The single pieces above a threshold, longest first. */
    static List<Link> pieces(float[] probability, int width, int height, float threshold) {
        var links = new WireLinks(probability, width, height, threshold);
        var result = new ArrayList<Link>();
        int[] queue = new int[probability.length];
        for (int i = 0; i < probability.length; i++) {
            if (links.seen[i] == 0 && probability[i] >= threshold) {
                links.grow(i, queue).filter(WireLinks::isThin).ifPresent(result::add);
            }
        }
        result.sort((a, b) -> Double.compare(b.length(), a.length()));
        return List.copyOf(result);
    }

    private Optional<Link> grow(int start, int[] queue) {
        int count = 0;
        queue[count++] = start;
        seen[start] = 1;
        for (int next = 0; next < count; next++) {
            int cx = queue[next] % width;
            int cy = queue[next] / width;
            for (int y = Math.max(0, cy - GAP); y <= Math.min(height - 1, cy + GAP); y++) {
                for (int x = Math.max(0, cx - GAP); x <= Math.min(width - 1, cx + GAP); x++) {
                    int i = y * width + x;
                    if (seen[i] == 0 && probability[i] >= threshold) {
                        seen[i] = 1;
                        queue[count++] = i;
                    }
                }
            }
        }
        return count < SHORTEST_PIECE / 2 ? Optional.empty() : Optional.of(measured(queue, count));
    }

    /** Ends and length along the main direction of the pixels. */
    private Link measured(int[] queue, int count) {
        double mx = 0;
        double my = 0;
        double sure = 0;
        for (int k = 0; k < count; k++) {
            mx += (double) (queue[k] % width) / count;
            my += (double) (queue[k] / width) / count;
            sure += probability[queue[k]] / count;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < count; k++) {
            double dx = queue[k] % width - mx;
            double dy = queue[k] / width - my;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double least = 0;
        double most = 0;
        int first = queue[0];
        int last = queue[0];
        for (int k = 0; k < count; k++) {
            double along = (queue[k] % width - mx) * Math.cos(angle) + (queue[k] / width - my) * Math.sin(angle);
            if (along < least) {
                least = along;
                first = queue[k];
            }
            if (along > most) {
                most = along;
                last = queue[k];
            }
        }
        return new Link(
                first % width,
                first / width,
                last % width,
                last / width,
                most - least,
                sure,
                java.util.Arrays.copyOf(queue, count));
    }

    private static boolean isThin(Link link) {
        return link.length() >= SHORTEST_PIECE && link.pixels().length / link.length() <= THICKEST;
    }

    /**
     * One linked wire, or a piece of one.
     *
     * @param x0 one end, in pixels
     * @param x1 the other end
     * @param length of its pieces along their main directions, in pixels
     * @param confidence mean probability of its pixels, 0..1
     * @param pixels its pixels as row × width + column; owned by the link
     */
    public record Link(int x0, int y0, int x1, int y1, double length, double confidence, int[] pixels) {}
}
