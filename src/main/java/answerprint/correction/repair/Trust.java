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

    Trust(Place place, PlateFusion fusion, PlateFusion tried) {
        guess = new Guess(place, false);
        int n = place.pixels();
        share = new float[n];
        error = new float[n];
        float[] heldOut = tried.heldOut(place);
        for (int i = 0; i < n; i++) {
            double own = fusion.error[i] * fusion.error[i];
            double squared = fusion.best[i] == PlateFusion.UNSEEN ? 1 : Math.max(heldOut[i], own);
            share[i] = guess.share(i, squared);
            double rest = 1 - share[i];
            error[i] = (float) Math.sqrt(share[i] * share[i] * squared + rest * rest * guess.error[i]);
        }
    }
}
