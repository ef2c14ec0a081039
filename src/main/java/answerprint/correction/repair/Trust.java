package answerprint.correction.repair;

/**
 * How far a fill from other frames is believed against a guess from the surroundings, pixel by pixel on the proxy: by what it was
 * worth on the hold-out band, how well its lender meets the plate, and how far the lenders agree.
 */
final class Trust {
    final Guess guess;
    /** Share of the fill from other frames, 0..1. */
    final float[] share;
    /** Expected root mean square error of both together. */
    final float[] error;

    private Trust(Guess guess) {
        this.guess = guess;
        share = new float[guess.error.length];
        error = new float[guess.error.length];
    }

    /** As far as the fill was worth on copies of the hole beside it. */
    static Trust tried(PlateFusion fusion, Guess guess, CopyTrial trial) {
        Trust trust = new Trust(guess);
        for (int i = 0; i < trust.share.length; i++) {
            double own = fusion.error[i] * fusion.error[i];
            double rest = 1;
            if (fusion.best[i] != PlateFusion.UNSEEN) {
                trust.share[i] = guess.share(i, trial.doubt() * own);
                rest -= trust.share[i];
            }
            double lent = (1 - rest) * (1 - rest) * trial.lentError() * own;
            trust.error[i] = (float) Math.sqrt(lent + rest * rest * trial.guessError() * guess.error[i]);
        }
        return trust;
    }

    Trust(Place place, PlateFusion fusion, PlateFusion tried) {
        this(new Guess(place, false));
        float[] heldOut = tried.heldOut(place);
        for (int i = 0; i < share.length; i++) {
            double own = fusion.error[i] * fusion.error[i];
            double squared = fusion.best[i] == PlateFusion.UNSEEN ? 1 : Math.max(heldOut[i], own);
            share[i] = guess.share(i, squared);
            double rest = 1 - share[i];
            error[i] = (float) Math.sqrt(share[i] * share[i] * squared + rest * rest * guess.error[i]);
        }
    }
}
