package answerprint.correction.repair;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * For pixels that have no fine structure of their own, whose to take: small patches from wherever whole pixels lie within reach, so
 * that nothing repeats or streaks across a wide hole.
 */
final class PatchesBeside {
    private static final int PATCH = 8;
    private static final int REACH = 48;
    private static final int TRIES = 64;

    private final int width;
    private final int height;
    private final boolean[] bare;
    private final boolean[] whole;

    PatchesBeside(int width, boolean[] bare, boolean[] whole) {
        this.width = width;
        height = bare.length / width;
        this.bare = bare;
        this.whole = whole;
    }

    /** Per bare pixel the place to take from; −1 elsewhere, and where nothing whole was within reach. */
    int[] from() {
        int[] from = new int[bare.length];
        Arrays.fill(from, -1);
        for (int y = 0; y < height; y += PATCH) {
            for (int x = 0; x < width; x += PATCH) {
                patch(x, y, from);
            }
        }
        return from;
    }

    /** The first of some random moves that lands on whole pixels only, or else the one with the most of them. */
    private void patch(int left, int top, int[] from) {
        int wanted = moved(left, top, 0, 0, bare, from, false);
        SplittableRandom random = new SplittableRandom(31L * top + left);
        int most = 0;
        int[] best = {0, 0};
        for (int attempt = 0; attempt < TRIES && most < wanted; attempt++) {
            int dx = random.nextInt(-REACH, REACH + 1);
            int dy = random.nextInt(-REACH, REACH + 1);
            int there = moved(left, top, dx, dy, whole, from, false);
            if (there > most) {
                most = there;
                best = new int[] {dx, dy};
            }
        }
        if (most > 0) {
            moved(left, top, best[0], best[1], whole, from, true);
        }
    }

    /** How many bare pixels of a patch are something when they are moved so; noted where wanted. */
    private int moved(int left, int top, int dx, int dy, boolean[] something, int[] from, boolean note) {
        int count = 0;
        for (int y = top; y < Math.min(height, top + PATCH); y++) {
            for (int x = left; x < Math.min(width, left + PATCH); x++) {
                boolean inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
                int to = (y + dy) * width + x + dx;
                if (bare[y * width + x] && inside && something[to]) {
                    count++;
                    if (note) {
                        from[y * width + x] = to;
                    }
                }
            }
        }
        return count;
    }
}
