package answerprint.correction.repair;

import java.util.List;

/**
 * What is put into a hole under a moving camera, on the proxy: neighbouring pixels differ as they do in their lender, the less the less
 * that is believed, and lie at what it shows, the less the more it may be wrong; known pixels stand. So a misplaced lender
 * keeps its soft light and loses its edges, no seam shows where one lender ends, and what no frame shows is carried on from
 * what is sure (Pérez et al. 2003, screened).
 */
final class SettledFill {
    /**
     * Weight of a pixel's colour whose expected error is as large as the difference of two neighbours, where the trial believes it
     * wholly. Over Telea, by {@code removal-masks} on tuning items, 2026-11-29: +3.51 dB with .3, +3.42 with .1, +3.51 with 1, +3.41
     * with 3, +3.16 without settling (20 frames, cuts-bikes left out); on 36 others +3.37, +3.27 where the trial has no say in it.
     */
    private static final double ANCHOR = 0.3;

    private static final float LEAST = 1e-6f;

    private final Place place;
    private final PlateFusion fusion;
    private final List<Loan> loans;
    private final Trust trust;
    private final float[][] rgb = new float[3][];

    SettledFill(Place place, PlateFusion fusion, List<Loan> loans, Trust trust) {
        this.place = place;
        this.fusion = fusion;
        this.loans = loans;
        this.trust = trust;
        Settling settling = new Settling(place.width(), place.height(), weights());
        for (int c = 0; c < 3; c++) {
            rgb[c] = settling.field(wanted(c), steps(c, 1), steps(c, place.width()));
        }
    }

    private float[] weights() {
        double difference = trust.guess.difference(1);
        float[] weights = new float[place.pixels()];
        for (int i = 0; i < weights.length; i++) {
            if (!place.hole()[i]) {
                weights[i] = Settling.HELD;
            } else if (fusion.best[i] != PlateFusion.UNSEEN) {
                float squared = fusion.error[i] * fusion.error[i] + LEAST;
                weights[i] = (float) Math.min(0.5 * Settling.HELD, ANCHOR * trust.share[i] * difference / squared);
            }
        }
        return weights;
    }

    private float[] wanted(int c) {
        float[] wanted = new float[place.pixels()];
        for (int i = 0; i < wanted.length; i++) {
            if (!place.hole()[i]) {
                wanted[i] = place.look().value(place.inProxy(i), c);
            } else if (fusion.best[i] != PlateFusion.UNSEEN) {
                wanted[i] = loans.get(fusion.best[i]).rgb()[3 * i + c] + fusion.change[3 * i + c];
            }
        }
        return wanted;
    }

    /** @param by 1 for the pixel to the right, a row for the one below */
    private float[] steps(int c, int by) {
        float[] steps = new float[place.pixels()];
        for (int i = 0; i + by < steps.length; i++) {
            boolean inRow = by > 1 || i % place.width() < place.width() - 1;
            if (inRow && (place.hole()[i] || place.hole()[i + by])) {
                steps[i] = step(c, i, i + by);
            }
        }
        return steps;
    }

    /** As the lenders of both pixels show it; nothing where one has none. */
    private float step(int c, int from, int to) {
        int one = place.hole()[from] ? fusion.best[from] : fusion.best[to];
        int other = place.hole()[to] ? fusion.best[to] : fusion.best[from];
        if (one == PlateFusion.UNSEEN || other == PlateFusion.UNSEEN) {
            return 0;
        }
        float sum = 0;
        int count = 0;
        for (Loan loan : List.of(loans.get(one), loans.get(other))) {
            if (loan.valid()[from] && loan.valid()[to]) {
                sum += loan.value(to, c) - loan.value(from, c);
                count++;
            }
        }
        return count == 0 ? 0 : 0.5f * (share(from) + share(to)) * sum / count;
    }

    private float share(int i) {
        return place.hole()[i] ? trust.share[i] : 1;
    }

    /** Between the proxy's pixels. */
    float at(int c, float px, float py) {
        return Filling.sample(rgb[c], 1, 0, place.width(), place.height(), px, py);
    }

    /** What a lender shows on the proxy, between its pixels; only of those that it shows. */
    float lent(int k, int c, float px, float py) {
        Loan loan = loans.get(k);
        int left = (int) Math.floor(px);
        int top = (int) Math.floor(py);
        float sum = 0;
        float weights = 0;
        for (int y = Math.max(0, top); y <= Math.min(place.height() - 1, top + 1); y++) {
            for (int x = Math.max(0, left); x <= Math.min(place.width() - 1, left + 1); x++) {
                int i = y * place.width() + x;
                if (loan.valid()[i]) {
                    float weight = (1 - Math.abs(px - x)) * (1 - Math.abs(py - y)) + 1e-4f;
                    sum += weight * loan.rgb()[3 * i + c];
                    weights += weight;
                }
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
