package answerprint.correction.repair;

import java.util.Arrays;
import java.util.List;

/**
 * Decides on the proxy what lies behind a hole: soft light and colour are what most of the lenders show, fine
 * detail is that of the one lender that agrees best, so that neither grain nor texture is averaged away (engine.md 4.2).
 */
final class PlateFusion {
    static final int UNSEEN = -1;

    /** Frames over which a lender's weight halves. */
    private static final double LONG = 200;

    /** Root mean square difference that no lender is expected to undercut: grain and rounding. */
    private static final double FLOOR = 0.006;

    /** Weight of an agreement with the others against an agreement with the plate round the hole. */
    private static final double TOGETHER = 1;

    /** How much worse, in squared error, a lender counts for each frame that it lies away: near frames keep the detail alive. */
    private static final double PER_FRAME = 2e-7;

    private final Place place;
    private final List<Loan> loans;
    private final boolean band;
    private final float[][] soft;

    /** Per pixel: the loan whose detail is taken, or {@link #UNSEEN}. */
    final int[] best;
    /** Interleaved: what to add to that loan's pixel. */
    final float[] change;
    /** Per pixel: expected root mean square error of that. */
    final float[] error;

    /**
     * @param band whether the hold-out band is wanted rather than the hole
     * @param sigma of the soft part, proxy pixels
     */
    PlateFusion(Place place, List<Loan> loans, boolean band, double sigma) {
        this.place = place;
        this.loans = loans;
        this.band = band;
        int n = place.pixels();
        best = new int[n];
        Arrays.fill(best, UNSEEN);
        change = new float[3 * n];
        error = new float[n];
        soft = new float[loans.size()][];
        float[] base = base();
        float[] softBase = softened(base, shown(), sigma);
        for (int k = 0; k < soft.length; k++) {
            soft[k] = soft(loans.get(k), base, softBase, sigma);
        }
        fuse();
    }

    /** What the hold-out band says of errors in the hole: squared, carried inwards. */
    float[] heldOut(Place place) {
        int n = place.pixels();
        float[] squared = new float[n];
        float[] seen = new float[n];
        for (int i = 0; i < n; i++) {
            if (place.band()[i] == 0 || best[i] == UNSEEN) {
                continue;
            }
            seen[i] = 1;
            for (int c = 0; c < 3; c++) {
                float raw = loans.get(best[i]).rgb()[3 * i + c] + change[3 * i + c];
                float d = raw - place.look().value(place.inProxy(i), c);
                squared[i] += Math.min(d * d, 0.04f) / 3;
            }
        }
        float[] scratch = new float[n];
        Blur.smooth(squared, scratch, place.width(), place.height(), 6);
        Blur.smooth(seen, scratch, place.width(), place.height(), 6);
        for (int i = 0; i < n; i++) {
            squared[i] = seen[i] > 0.02f ? squared[i] / seen[i] : 0;
            seen[i] = seen[i] > 0.02f && !place.hole()[i] ? seen[i] : 0;
        }
        Filling.complete(squared, 1, seen, place.width(), place.height(), 60);
        return squared;
    }

    boolean wanted(int i) {
        return band ? place.band()[i] != 0 : place.hole()[i];
    }

    private float[] bend(int k) {
        return band ? loans.get(k).bendInBand() : loans.get(k).bend();
    }

    private float fit(int k, int i) {
        return band ? loans.get(k).errorInBand()[i] : loans.get(k).error()[i];
    }

    /**
     * A bent lender without its detail, from the pixels that it shows.
     *
     * @param base what is taken off before the detail goes and put back after it, without its own detail: at the edge of what a lender
     *     shows a mean lies to one side, and the less is left to the mean the less that matters
     */
    private float[] soft(Loan loan, float[] base, float[] softBase, double sigma) {
        float[] seen = new float[place.pixels()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = loan.valid()[i] ? 1 : 0;
        }
        float[] apart = new float[base.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = loan.rgb()[i] - base[i];
        }
        float[] out = softened(apart, seen, sigma);
        float[] bend = band ? loan.bendInBand() : loan.bend();
        for (int i = 0; i < out.length; i++) {
            out[i] += softBase[i] + bend[i];
        }
        return out;
    }

    /** What lenders of a locked-off camera show on average; nothing of a moving one's, which lie beside each other. */
    private float[] base() {
        float[] base = new float[3 * place.pixels()];
        if (!still()) {
            return base;
        }
        for (int i = 0; i < place.pixels(); i++) {
            int count = 0;
            for (Loan loan : loans) {
                if (loan.valid()[i]) {
                    count++;
                    for (int c = 3 * i; c < 3 * i + 3; c++) {
                        base[c] += loan.rgb()[c];
                    }
                }
            }
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                base[c] /= Math.max(1, count);
            }
        }
        return base;
    }

    private float[] shown() {
        float[] shown = new float[place.pixels()];
        for (int i = 0; i < shown.length; i++) {
            int at = i;
            shown[i] = loans.stream().anyMatch(loan -> loan.valid()[at]) ? 1 : 0;
        }
        return shown;
    }

    /** Interleaved; means of what is seen. */
    private float[] softened(float[] rgb, float[] seen, double sigma) {
        float[] scratch = new float[seen.length];
        float[] weight = seen.clone();
        Blur.smooth(weight, scratch, place.width(), place.height(), sigma);
        float[] out = new float[rgb.length];
        for (int c = 0; c < 3; c++) {
            float[] plane = new float[seen.length];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = seen[i] * rgb[3 * i + c];
            }
            Blur.smooth(plane, scratch, place.width(), place.height(), sigma);
            for (int i = 0; i < plane.length; i++) {
                out[3 * i + c] = plane[i] / Math.max(1e-3f, weight[i]);
            }
        }
        return out;
    }

    private void fuse() {
        int n = place.pixels();
        float[] median = new float[3 * n];
        float[] spread = new float[n];
        Majority majority = new Majority(loans.size(), still());
        for (int i = 0; i < n; i++) {
            if (wanted(i)) {
                spread[i] = agreed(i, majority, median);
            }
        }
        float[][] costs = costs(median);
        for (int i = 0; i < n; i++) {
            if (!wanted(i)) {
                continue;
            }
            double least = Double.MAX_VALUE;
            for (int k = 0; k < costs.length; k++) {
                if (loans.get(k).valid()[i] && costs[k][i] < least) {
                    least = costs[k][i];
                    best[i] = k;
                }
            }
            take(i, median, spread);
        }
    }

    /** Whether no lender is misplaced: of a moving camera's, no two need show the same point, and groups would form by chance. */
    private boolean still() {
        return loans.stream().allMatch(loan -> loan.motion().plane().equals(PlaneMap.SAME));
    }

    private void take(int i, float[] median, float[] spread) {
        if (best[i] == UNSEEN) {
            return;
        }
        float[] bend = bend(best[i]);
        float fit = fit(best[i], i);
        error[i] = (float) Math.sqrt(fit * fit + spread[i] * spread[i]);
        for (int c = 0; c < 3; c++) {
            change[3 * i + c] = bend[3 * i + c] + median[3 * i + c] - soft[best[i]][3 * i + c];
        }
    }

    private double weight(int k, int i) {
        Loan loan = loans.get(k);
        double fit = fit(k, i) * fit(k, i) + FLOOR * FLOOR;
        return loan.clear()[i] * 1e-4 / fit / (1 + loan.away() / LONG);
    }

    /** What most lenders say of a pixel; returns how far they lie from it on average. */
    private float agreed(int i, Majority majority, float[] out) {
        majority.clear();
        for (int k = 0; k < soft.length; k++) {
            if (loans.get(k).valid()[i]) {
                majority.add(soft[k], i, weight(k, i));
            }
        }
        majority.colour(out, i);
        return (float) majority.spread();
    }

    /** Per loan and pixel: how ill it fits the plate round the hole and the others in it, and how little it may be believed. */
    private float[][] costs(float[] median) {
        int n = place.pixels();
        float[][] costs = new float[loans.size()][n];
        float[] scratch = new float[n];
        for (int k = 0; k < costs.length; k++) {
            Loan loan = loans.get(k);
            float[] bend = bend(k);
            float[] seen = new float[n];
            for (int i = 0; i < n; i++) {
                if (wanted(i) && loan.valid()[i]) {
                    seen[i] = 1;
                    for (int c = 0; c < 3; c++) {
                        float d = loan.rgb()[3 * i + c] + bend[3 * i + c] - median[3 * i + c];
                        costs[k][i] += d * d / 3;
                    }
                }
            }
            Blur.smooth(costs[k], scratch, place.width(), place.height(), 3);
            Blur.smooth(seen, scratch, place.width(), place.height(), 3);
            for (int i = 0; i < n; i++) {
                double apart = costs[k][i] / Math.max(1e-3f, seen[i]);
                double fit = fit(k, i) * fit(k, i);
                costs[k][i] = (float) (fit + TOGETHER * apart + PER_FRAME * loan.away()) / loan.clear()[i];
            }
        }
        return costs;
    }
}
