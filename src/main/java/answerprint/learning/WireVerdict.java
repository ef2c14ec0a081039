package answerprint.learning;

/**
 * Tells a wire from a line of the set by what the finder says of it and by how it looks in the picture, as one number: log odds,
 * weighed by logistic regression. A net alone knows the straight things of the production that taught it; how a wire looks holds
 * in every production.
 *
 * <p>Weights fitted 2026-11-28 on 3998 lines of ten tuning items, 1215 of them wires that were hung, as nets saw them that had
 * learned from other productions; every item counts alike. The bias lies 0.75 below the fitted one, since a false finding costs
 * more than a missed wire.
 */
final class WireVerdict {
    private static final double BIAS = -4.3;
    /** Of the pixels of wire that the finder has said. */
    private static final double SAID = 1.513;
    /** Of ends at the picture's edge: none, one, both. */
    private static final double[] ENDS = {0, 1.064, 1.407};
    /** A net says less of what is faint. */
    private static final double CONTRAST = -1.391;

    private static final double UNEVEN = -0.51;
    private static final double STEPPED = -0.613;
    private static final double CHANGE = 2.467;
    private static final double TAKEN = -1.316;
    private static final double LONE = 1.467;
    /** Of every other line of its direction: bars, boards and window frames come in families. */
    private static final double BESIDE = -0.459;

    private static final int MOST_BESIDE = 6;

    private WireVerdict() {}

    /**
     * Above 0 for a wire.
     *
     * @param beside how many other lines of its direction the picture shows
     */
    static double of(WireReach.Reached line, LineLook look, long beside) {
        return BIAS
                + SAID * Math.log((1 + line.weight()) / 150)
                + ENDS[line.edges()]
                + CONTRAST * Math.log(Math.clamp(Math.abs(look.contrast()), 0.01, 0.25) / 0.1)
                + UNEVEN * Math.log(0.1 + look.uneven())
                + STEPPED * Math.log(0.1 + look.stepped())
                + CHANGE * Math.log((0.05 + look.change()) / 0.1)
                + TAKEN * Math.clamp(look.taken(), -0.5, 1.5)
                + LONE * Math.log(Math.clamp(look.lone(), 0.3, 8))
                + BESIDE * Math.min(beside, MOST_BESIDE);
    }
}
