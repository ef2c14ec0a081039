package answerprint.correction.repair;

import java.util.List;

/**
 * What filling copies of a hole from other frames was worth against a guess from the surroundings, both tried on known pixels.
 *
 * @param doubt by how much the squared error that lenders are expected to make counts more when they are weighed against the guess
 * @param lentError squared error that they made, of what was expected
 * @param guessError the same of the guess
 */
record CopyTrial(double doubt, double lentError, double guessError) {
    /** Doubts that are tried are powers of two, 1/256 … 256. */
    private static final int LEAST = -8;

    private static final int MOST = 8;
    /** Doubts that cost this share more than the best count less by a factor of e: no sudden change from frame to frame. */
    private static final double ALIKE = 0.1;

    /**
     * Of doubts that cost alike those near 1 count, for a copy may lie over what is easier than the hole; octaves. Over Telea +2.97 dB
     * with it, +2.84 without, +2.92 by the band beside the hole (28 frames of the tuning items of {@code removal-masks}, 2026-11-28).
     */
    private static final double USUAL = 2;

    /** Fewer pixels than this try nothing. */
    private static final int FEWEST = 40;

    /** Squared error, all channels, that rounding to 8 bits makes: nothing is told below it. */
    private static final double FLOOR = 3 * 4e-6;

    /** Where nothing could be tried, what is expected is believed. */
    private static final CopyTrial UNTRIED = new CopyTrial(1, 1, 1);

    /** @param guess at hole and copies */
    static CopyTrial of(Place place, Guess guess, PlateFusion tried, List<Loan> loans) {
        double[] errors = new double[MOST - LEAST + 1];
        double lent = 0;
        double lentExpected = 0;
        double guessed = 0;
        double guessExpected = 0;
        int count = 0;
        for (int i = 0; i < place.pixels(); i++) {
            if (place.band()[i] == 0 || tried.best[i] == PlateFusion.UNSEEN) {
                continue;
            }
            count++;
            double own = tried.error[i] * tried.error[i];
            lentExpected += 3 * own;
            guessExpected += 3 * guess.error[i];
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                float truth = place.look().value(place.inProxy(i), c - 3 * i);
                float borrowed = loans.get(tried.best[i]).rgb()[c] + tried.change[c] - truth;
                float made = guess.rgb[c] - truth;
                lent += borrowed * borrowed;
                guessed += made * made;
                for (int k = 0; k < errors.length; k++) {
                    float share = guess.share(i, Math.scalb(own, LEAST + k));
                    float off = share * borrowed + (1 - share) * made;
                    errors[k] += off * off;
                }
            }
        }
        if (count < FEWEST) {
            return UNTRIED;
        }
        double floor = FLOOR * count;
        return new CopyTrial(
                best(errors, floor),
                (lent + floor) / (lentExpected + floor),
                (guessed + floor) / (guessExpected + floor));
    }

    /** The mean of the doubts' logarithms, each weighed by what it cost and by how near it is to none at all. */
    private static double best(double[] errors, double floor) {
        double least = Double.MAX_VALUE;
        for (double error : errors) {
            least = Math.min(least, error + floor);
        }
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < errors.length; k++) {
            double usual = (LEAST + k) / USUAL;
            double weight = Math.exp(-(errors[k] + floor - least) / (ALIKE * least) - usual * usual / 2);
            sum += weight * (LEAST + k);
            weights += weight;
        }
        return Math.pow(2, sum / weights);
    }
}
