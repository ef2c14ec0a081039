package answerprint.correction.repair;

/**
 * A lender's frame as it lies over the hole, on the proxy. All arrays cover the {@link Place}'s box.
 *
 * @param frame of the lender
 * @param away how far from the frame under repair, frames; other takes count as far
 * @param light what makes the lender's colours those of the frame under repair
 * @param rgb interleaved colours of the estimate space, brought into place and into that light
 * @param valid whether the lender shows this pixel
 * @param clear how far a pixel may be believed not to be the edge of something hidden there, 0..1
 * @param bend interleaved, what to add to meet the plate round the hole
 * @param bendInBand the same when the hold-out band counts as part of the hole
 * @param error how far it differs from the plate round the hole (root mean square), carried into the hole
 * @param errorInBand the same when the hold-out band counts as part of the hole
 */
record Loan(
        Lender lender,
        int frame,
        double away,
        Motion motion,
        LenderLight light,
        float[] rgb,
        boolean[] valid,
        float[] clear,
        float[] bend,
        float[] bendInBand,
        float[] error,
        float[] errorInBand) {
    /** The same with other pixels shown. */
    Loan showing(boolean[] pixels) {
        return new Loan(lender, frame, away, motion, light, rgb, pixels, clear, bend, bendInBand, error, errorInBand);
    }

    /** The same, expected to differ by so much. */
    Loan erring(float[] inHole, float[] inBand) {
        return new Loan(lender, frame, away, motion, light, rgb, valid, clear, bend, bendInBand, inHole, inBand);
    }

    float value(int i, int c) {
        return rgb[3 * i + c] + bend[3 * i + c];
    }
}
