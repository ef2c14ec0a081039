package answerprint.learning;

/**
 * Tells a wire from a line of the set by what the finder says of it and by how it looks in the picture, as one number: log odds,
 * weighed by logistic regression. A net alone knows the straight things of the production that taught it; how a wire looks holds
 * in every production.
 *
 * <p>Weights fitted 2026-11-28 on lines of ten tuning items, as nets saw them that had learned from other productions; every item
 * counts alike. The bias lies below the fitted one, since a false finding costs more than a missed wire.
 */
enum WireVerdict {
    /** Of lines that the finder proposes: 3998, 1215 of them wires that were hung; bias 0.75 below. */
    SAID(-4.3, 1, 1.513, 1.064, 1.407, -1.391, -0.51, -0.613, 2.467, -1.316, 1.467, -0.459),
    /** Of lines that only the picture shows: 12033, 1002 of them wires; bias 3.3 below, since most are none. */
    SHOWN(-5.45, 10, 1.781, 0.917, 1.594, -1.674, -0.068, -1.185, 1.864, 0.106, 2.143, -0.388);

    private static final int MOST_BESIDE = 6;

    private final double[] weights;

    /**
     * @param weights in order: the bias; pixels that count as said of any line; and the weights of the pixels that were said, of one
     *     end at the picture's edge, of two, of contrast (a net says less of what is faint), unevenness, step, change beside the
     *     line, its part in that, loneliness, and of every other line of its direction (bars and window frames come in families)
     */
    WireVerdict(double... weights) {
        this.weights = weights;
    }

    /**
     * Above 0 for a wire.
     *
     * @param beside how many other lines of its direction the picture shows
     */
    double of(WireReach.Reached line, LineLook look, long beside) {
        return weights[0]
                + weights[2] * Math.log((weights[1] + line.weight()) / 150)
                + (line.edges() == 0 ? 0 : weights[2 + line.edges()])
                + weights[5] * Math.log(Math.clamp(Math.abs(look.contrast()), 0.01, 0.25) / 0.1)
                + weights[6] * Math.log(0.1 + look.uneven())
                + weights[7] * Math.log(0.1 + look.stepped())
                + weights[8] * Math.log((0.05 + look.change()) / 0.1)
                + weights[9] * Math.clamp(look.taken(), -0.5, 1.5)
                + weights[10] * Math.log(Math.clamp(look.lone(), 0.3, 8))
                + weights[11] * Math.min(beside, MOST_BESIDE);
    }
}
