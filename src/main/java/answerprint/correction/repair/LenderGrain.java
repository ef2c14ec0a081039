package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Gives back the fine structure that a pixel borrowed in part has lost: the guess it is mixed with is smooth, so that a share s of
 * the lender leaves s of its grain. What is given is the lender's own, from the very place, and held to the size of grain, so that
 * an edge in a wrong place, the reason for the doubt, stays as weak as it was mixed. Where no lender shows anything to speak of, it is
 * that of patches beside.
 */
final class LenderGrain {
    /** Standard deviation, pixels, of what counts as fine. */
    private static final double FINE = 2.8;

    private static final double AT_HALF = 0.6745;
    /**
     * Largest that is given, in standard deviations of the hole's fine structure. Measured 2026-11-28 on nine recordings: with 1.2
     * the grain of all but one is within 10 %; the repair's error grows with more.
     */
    static final double MIXED = 1.2;

    /**
     * The same where the fill is settled, which smooths more than it mixes: with 1.2 film-tears-of-steel-1 had .89 of its ring's
     * grain, with 1.5 .90 (2026-11-29).
     */
    static final double SETTLED = 1.5;

    /** A lender that is believed less has too little left to be made whole. */
    private static final float LEAST = 0.2f;

    private static final float WHOLE = 0.995f;

    private final float[][] rgb;
    private final float[] share;
    private final boolean[] known;
    private final int width;
    private final double largest;

    /**
     * @param rgb planar, of a box that holds the hole and what is right beside it; changed in place
     * @param share per pixel: of the lender, 0..1; 1 where it is the plate's own, 0 where it is made up
     * @param known where {@code rgb} holds something to go by
     * @param largest {@link #MIXED} or {@link #SETTLED}
     */
    LenderGrain(float[][] rgb, float[] share, boolean[] known, int width, double largest) {
        this.rgb = rgb;
        this.share = share;
        this.known = known;
        this.width = width;
        this.largest = largest;
    }

    void giveBack() {
        boolean[] lent = where(LEAST, WHOLE);
        boolean[] bare = where(0, LEAST);
        if (any(lent) || any(bare)) {
            float[][] fine = fine();
            boolean[] whole = where(LEAST, Float.MAX_VALUE);
            double size = middleSize(Blended.luma(fine), any(lent) ? lent : whole);
            float most = (float) (largest * size / AT_HALF);
            int[] beside = new PatchesBeside(width, bare, whole).from();
            for (int i = 0; i < bare.length; i++) {
                if (lent[i]) {
                    add(i, 1 - share[i], fine, i, most);
                } else if (beside[i] >= 0) {
                    float left = share[i] / LEAST;
                    add(i, (float) Math.sqrt(1 - left * left), fine, beside[i], most);
                }
            }
        }
    }

    private void add(int to, float amount, float[][] fine, int from, float most) {
        for (int c = 0; c < 3; c++) {
            rgb[c][to] += amount * Math.clamp(fine[c][from], -most, most);
        }
    }

    /** Known pixels whose share is at least so much, and less than so much. */
    private boolean[] where(float least, float below) {
        boolean[] where = new boolean[share.length];
        for (int i = 0; i < where.length; i++) {
            where[i] = known[i] && share[i] >= least && share[i] < below;
        }
        return where;
    }

    private static boolean any(boolean[] of) {
        for (boolean one : of) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** Fine structure as the lender had it before it was mixed. */
    private float[][] fine() {
        float[] scratch = new float[share.length];
        float[] weight = new float[share.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = known[i] ? 1 : 0;
        }
        soften(weight, scratch);
        float[][] fine = new float[3][share.length];
        for (int c = 0; c < 3; c++) {
            float[] soft = new float[share.length];
            for (int i = 0; i < soft.length; i++) {
                soft[i] = known[i] ? rgb[c][i] : 0;
            }
            soften(soft, scratch);
            for (int i = 0; i < soft.length; i++) {
                float own = rgb[c][i] - soft[i] / Math.max(1e-3f, weight[i]);
                fine[c][i] = own / Math.max(LEAST, share[i]);
            }
        }
        return fine;
    }

    private void soften(float[] plane, float[] scratch) {
        Blur.smooth(plane, scratch, width, plane.length / width, FINE);
    }

    private static double middleSize(float[] plane, boolean[] at) {
        float[] sizes = new float[plane.length];
        int count = 0;
        for (int i = 0; i < plane.length; i++) {
            if (at[i]) {
                sizes[count++] = Math.abs(plane[i]);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 0 : sizes[count / 2];
    }
}
