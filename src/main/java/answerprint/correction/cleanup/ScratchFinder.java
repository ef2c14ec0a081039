package answerprint.correction.cleanup;

import answerprint.correction.repair.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Finds vertical scratches: columns one to five pixels wide that are brighter, or darker, than both sides in nearly every
 * stretch of the picture's height, whatever lies behind, and that the frames before and after have at the same place though
 * the picture has moved, or, before a camera that stands still, from the very top to the very bottom.
 */
final class ScratchFinder {
    private static final int STRETCHES = 16;
    private static final int WIDEST_HALF = 2;
    private static final int MARGIN = 8;
    /** The least mean difference to both sides, share of full scale. */
    private static final double LEAST = 0.012;

    private static final double OVER_NOISE = 6;
    /** A stretch shows a scratch from this share of its mean strength on. */
    private static final double SEEN = 0.3;

    /** Stretches that must show it where the picture moves, and where it stands still. */
    private static final double MOST = 0.6;

    private static final double NEARLY_ALL = 0.9;
    /** Plate pixels from frame to frame, sideways, from which a scene's own line would have moved on. */
    private static final double MOVES = 2.5;

    private static final int WANDERS = 1;

    private final Sight sight;
    private final double sensitivity;

    ScratchFinder(Sight sight, double sensitivity) {
        this.sight = sight;
        this.sensitivity = sensitivity;
    }

    /** From left to right. */
    List<Scratched> scratches() {
        List<Scratched> here = columns(0);
        if (here.isEmpty()) {
            return here;
        }
        List<List<Scratched>> beside = new ArrayList<>();
        double moved = 0;
        for (int offset : new int[] {-1, 1}) {
            if (sight.has(offset)) {
                beside.add(columns(offset));
                moved = Math.max(moved, sideways(offset));
            }
        }
        double wanted = moved >= MOVES ? MOST : NEARLY_ALL;
        return here.stream()
                .filter(one -> one.confidence() >= wanted)
                .filter(one ->
                        beside.stream().allMatch(others -> others.stream().anyMatch(other -> same(one, other))))
                .toList();
    }

    private static boolean same(Scratched one, Scratched other) {
        return one.sign() == other.sign() && Math.abs(one.x() - other.x()) <= WANDERS;
    }

    /** The median sideways motion to a neighbour, plate pixels. */
    private double sideways(int offset) {
        Neighbour neighbour = sight.neighbour(offset);
        double[] all = new double[neighbour.flow().length / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.abs(neighbour.flow()[2 * i]) / neighbour.scale();
        }
        Arrays.sort(all);
        return all[all.length / 2];
    }

    /** What stands out as a column in one frame; confidence is the share of stretches that show it. */
    private List<Scratched> columns(int offset) {
        Mat luma = sight.luma(offset);
        int width = luma.cols();
        int height = luma.rows();
        float[] means = stretches(Bytes.floats(luma), width, height);
        List<Scratched> found = new ArrayList<>();
        for (int half = 0; half <= WIDEST_HALF; half++) {
            float[] ridge = ridges(means, half);
            for (int sign : new int[] {1, -1}) {
                float[] strengths = strengths(ridge, width, sign);
                double least = Math.max(LEAST, noise(strengths)) / sensitivity;
                for (int x = MARGIN; x < width - MARGIN; x++) {
                    if (strengths[x] > least && strengths[x] >= strengths[x - 1] && strengths[x] > strengths[x + 1]) {
                        column(new Column(ridge, width, x, half, sign, strengths[x]), height, found);
                    }
                }
            }
        }
        return found;
    }

    /** Mean over the height of how far each column stands out to that side. */
    private static float[] strengths(float[] ridge, int width, int sign) {
        float[] strengths = new float[width];
        for (int x = 1; x < width - 1; x++) {
            for (int s = 0; s < STRETCHES; s++) {
                strengths[x] += sign * ridge[s * width + x] / STRETCHES;
            }
        }
        return strengths;
    }

    /** How far a column, or one beside it, stands out in one stretch: scratches lean and wander a little. */
    private static float most(float[] ridge, int width, int stretch, int x, int sign) {
        int at = stretch * width + x;
        return Math.max(sign * ridge[at], Math.max(sign * ridge[at - 1], sign * ridge[at + 1]));
    }

    /** What hardly any column of a scene reaches: so many robust spreads above the median column. */
    private static double noise(float[] strengths) {
        float[] sorted = strengths.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(strengths[i] - median);
        }
        Arrays.sort(sorted);
        return median + OVER_NOISE * 1.4826 * sorted[sorted.length / 2];
    }

    /** Mean of each column over each stretch of the height. */
    private static float[] stretches(float[] luma, int width, int height) {
        float[] means = new float[STRETCHES * width];
        for (int s = 0; s < STRETCHES; s++) {
            int from = s * height / STRETCHES;
            int to = Math.max(from + 1, (s + 1) * height / STRETCHES);
            for (int y = from; y < to; y++) {
                for (int x = 0; x < width; x++) {
                    means[s * width + x] += luma[y * width + x] / (to - from);
                }
            }
        }
        return means;
    }

    /** Above 0 where a column of that width is brighter than both sides, below where it is darker, else 0. */
    private static float[] ridges(float[] means, int half) {
        float[] ridge = new float[means.length];
        for (int i = MARGIN; i < means.length - MARGIN; i++) {
            float middle = 0;
            for (int d = -half; d <= half; d++) {
                middle += means[i + d] / (2 * half + 1);
            }
            float left = (means[i - half - 2] + means[i - half - 3]) / 2;
            float right = (means[i + half + 2] + means[i + half + 3]) / 2;
            float over = middle - Math.max(left, right);
            float under = Math.min(left, right) - middle;
            ridge[i] = over > 0 ? over : under > 0 ? -under : 0;
        }
        return ridge;
    }

    /** A column that stands out on the whole. */
    private record Column(float[] ridge, int width, int x, int half, int sign, float strength) {
        boolean seen(int stretch) {
            return most(ridge, width, stretch, x, sign) > SEEN * strength;
        }
    }

    private static void column(Column column, int height, List<Scratched> found) {
        int seen = 0;
        int top = STRETCHES;
        int bottom = 0;
        for (int s = 0; s < STRETCHES; s++) {
            if (column.seen(s)) {
                seen++;
                top = Math.min(top, s);
                bottom = s + 1;
            }
        }
        double share = (double) seen / STRETCHES;
        if (share >= MOST) {
            int first = top * height / STRETCHES;
            int last = bottom * height / STRETCHES;
            add(new Scratched(column.x(), column.half(), first, last, column.sign(), share), found);
        }
    }

    /** One scratch is seen at several widths: the one that most stretches show, the wider where they are even, stays. */
    private static void add(Scratched one, List<Scratched> found) {
        for (int i = 0; i < found.size(); i++) {
            Scratched other = found.get(i);
            if (Math.abs(one.x() - other.x()) <= one.half() + other.half() + 1) {
                if (one.confidence() >= other.confidence()) {
                    found.set(i, one);
                }
                return;
            }
        }
        found.add(one);
    }
}
