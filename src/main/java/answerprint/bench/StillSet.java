package answerprint.bench;

import java.util.Arrays;

/**
 * Whether a camera stood still: squares of the picture whose edges all stayed where they were. People who move cover some squares
 * and leave others whole; a camera that moves leaves none (measured 2026-11-28 on sixteen clips: at least .13 of the squares
 * against at most .07).
 */
final class StillSet {
    private static final int SQUARE = 32;
    private static final int STEP = 2;
    private static final float EDGE = 0.04f;
    private static final float HELD = 0.03f;
    private static final int FEWEST_EDGES = 40;
    private static final double WHOLE = 0.85;
    private static final double WITHIN_A_TAKE = 0.12;
    private static final double BETWEEN_TAKES = 0.05;

    private StillSet() {}

    /** The same place in all of the clip: first, middle and last frame. */
    static boolean holds(WireClip clip) {
        float[] first = clip.truth()[0];
        int width = clip.format().width();
        return share(first, clip.truth()[clip.count() / 2], width) > WITHIN_A_TAKE
                && share(first, clip.truth()[clip.count() - 1], width) > WITHIN_A_TAKE;
    }

    /** Two clips of one size that show the same set from about the same place. */
    static boolean alike(WireClip one, WireClip other) {
        return one.format().equals(other.format())
                && share(one.truth()[0], other.truth()[0], one.format().width()) > BETWEEN_TAKES;
    }

    /** Share of the squares with edges that hold still, but for light that changes as a whole. */
    private static double share(float[] one, float[] other, int width) {
        float light = light(one, other);
        int height = one.length / 3 / width;
        int squares = 0;
        int still = 0;
        for (int top = 0; top + SQUARE + STEP < height; top += SQUARE) {
            for (int left = 0; left + SQUARE + STEP < width; left += SQUARE) {
                int edges = 0;
                int held = 0;
                for (int at = 0; at < SQUARE * SQUARE; at++) {
                    int i = 3 * ((top + at / SQUARE) * width + left + at % SQUARE) + 1;
                    if (Math.abs(one[i + 3 * STEP] - one[i]) > EDGE
                            || Math.abs(one[i + 3 * STEP * width] - one[i]) > EDGE) {
                        edges++;
                        held += Math.abs(other[i] - light - one[i]) < HELD ? 1 : 0;
                    }
                }
                squares += edges >= FEWEST_EDGES ? 1 : 0;
                still += edges >= FEWEST_EDGES && held > WHOLE * edges ? 1 : 0;
            }
        }
        return squares == 0 ? 0 : (double) still / squares;
    }

    /** The median difference, which is light or exposure. */
    private static float light(float[] one, float[] other) {
        float[] apart = new float[one.length / 21];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = other[21 * i + 1] - one[21 * i + 1];
        }
        Arrays.sort(apart);
        return apart[apart.length / 2];
    }
}
