package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Gives back the fine structure that a pixel borrowed in part has lost: the guess it is mixed with is smooth, so that a share s of
 * the lender leaves s of its grain. What is given is the lender's own, from the very place, and held to the size of grain, so that
 * an edge in a wrong place, the reason for the doubt, stays as weak as it was mixed.
 */
final class LenderGrain {
    /** Standard deviation, pixels, of what counts as fine. */
    private static final double FINE = 2.8;

    private static final double AT_HALF = 0.6745;
    /**
     * Largest that is given, in standard deviations of the hole's fine structure. Measured 2026-11-28 on nine recordings: from 1.2
     * on the grain in every one of them is within 10 %, and the repair's error grows with more.
     */
    private static final double LARGEST = 1.2;

    /** A lender that is believed less has too little left to be made whole. */
    private static final float LEAST = 0.2f;

    private static final float WHOLE = 0.995f;

    private final float[][] rgb;
    private final float[] share;
    private final boolean[] known;
    private final int width;

    /**
     * @param rgb planar, of a box that holds the hole and what is right beside it; changed in place
     * @param share per pixel: of the lender, 0..1; 1 where it is the plate's own
     * @param known where {@code rgb} holds something to go by
     */
    LenderGrain(float[][] rgb, float[] share, boolean[] known, int width) {
        this.rgb = rgb;
        this.share = share;
        this.known = known;
        this.width = width;
    }

    void giveBack() {
        boolean[] lacks = new boolean[share.length];
        boolean any = false;
        for (int i = 0; i < lacks.length; i++) {
            lacks[i] = known[i] && share[i] < WHOLE;
            any |= lacks[i];
        }
        if (any) {
            add(fine(), lacks);
        }
    }

    private void add(float[][] fine, boolean[] lacks) {
        float most = (float) (LARGEST * middleSize(Blended.luma(fine), lacks) / AT_HALF);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < lacks.length; i++) {
                rgb[c][i] += lacks[i] ? (1 - share[i]) * Math.clamp(fine[c][i], -most, most) : 0;
            }
        }
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
        return sizes[count / 2];
    }
}
