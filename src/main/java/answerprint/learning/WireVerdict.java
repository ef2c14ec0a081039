package answerprint.learning;

/**
 * Tells a wire from a line of the set by what the finder says of it and by how it looks in the picture, as one number: log odds,
 * weighed by logistic regression. A net alone knows the straight things of the production that taught it; how a wire looks holds
 * in every production. Of a line that was followed through its shot, its own motion and what crosses its ends speak besides, by
 * two weights for all lines, since few recordings can tell them; what clearly goes with the set is no wire, whatever else speaks
 * for it (decision 0162).
 *
 * <p>Weights of single pictures fitted 2026-11-28 on lines of ten tuning items, as nets saw them that had learned from other
 * productions. Those of shots fitted 2026-11-29 on 375 lines, 58 of them wires, of 26 frames of eleven tuning items, by a net of
 * other productions. Every item counts alike.
 */
enum WireVerdict {
    /** Of lines that the finder proposes: 3998, 1215 of them wires that were hung; bias 0.75 below. */
    SAID(-4.3, 1, 1.513, 1.064, 1.407, -1.391, -0.51, -0.613, 2.467, -1.316, 1.467, -0.459),
    /** Of lines that only the picture shows: 12033, 1002 of them wires; bias 3.3 below, since most are none. */
    SHOWN(-5.45, 10, 1.781, 0.917, 1.594, -1.674, -0.068, -1.185, 1.864, 0.106, 2.143, -0.388);

    private static final int MOST_BESIDE = 6;
    /**
     * What a line in a shot is short of at first: a still wire before a locked-off camera must look it by so much. The fitted one is
     * -1.42; 0.5 below, no line of a clean frame is left where its own item was left out of the fit.
     */
    private static final double IN_SHOT = -1.92;
    /** Of motion of its own times how clearly the line was followed. */
    private static final double OWN = 5.33;
    /** Of what crosses the line's ends. */
    private static final double CROSSED = -0.4;
    /** Own motion tells more of a line that is clearly followed, but no more than so much. */
    private static final double CLEAREST = 0.6;
    /** From so far off the set's way on, in pixels, more says no more: it may be the flow that went astray. */
    private static final double FARTHEST_OWN = 6;
    /** A line that ends in the air is as if something of this contrast crossed it. */
    private static final double UNCROSSED = 0.003;

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

    /**
     * As {@link #of(WireReach.Reached, LineLook, long)}, of a line that was followed through other pictures of its shot.
     *
     * @param crossed what crosses its ends, as {@link LineEnds} tells
     */
    double of(WireReach.Reached line, LineLook look, long beside, LineTrail trail, double crossed) {
        if (trail.goesWithTheSet()) {
            return Double.NEGATIVE_INFINITY;
        }
        double own = Math.log(1 + Math.min(FARTHEST_OWN, trail.own())) * Math.clamp(trail.clear(), 0, CLEAREST);
        return of(line, look, beside)
                + IN_SHOT
                + OWN * own
                + (crossed < 0 ? 0 : CROSSED * Math.log(Math.max(UNCROSSED, crossed) / 0.1));
    }
}
