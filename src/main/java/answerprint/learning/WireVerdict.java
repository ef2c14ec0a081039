package answerprint.learning;

/**
 * Tells a wire from a line of the set by what the finder says of it and by how it looks in the picture, as one number: log odds,
 * weighed by logistic regression. A net alone knows the straight things of the production that taught it; how a wire looks holds
 * in every production.
 *
 * <p>Weights fitted 2026-11-28 on lines of ten tuning items, as nets saw them that had learned from other productions; every item
 * counts alike. Those of shots fitted 2026-11-29, by a net that knew the items and one that did not. The bias lies below the fitted one, since a false finding costs more than a missed wire.
 */
enum WireVerdict {
    /** Of lines that the finder proposes: 3998, 1215 of them wires that were hung; bias 0.75 below. */
    SAID(-4.3, 1, 1.513, 1.064, 1.407, -1.391, -0.51, -0.613, 2.467, -1.316, 1.467, -0.459),
    /** Of lines that only the picture shows: 12033, 1002 of them wires; bias 3.3 below, since most are none. */
    SHOWN(-5.45, 10, 1.781, 0.917, 1.594, -1.674, -0.068, -1.185, 1.864, 0.106, 2.143, -0.388),
    /** Of lines that the finder proposes and that were followed through a shot: 1487, 479 of them wires; bias 2 below. */
    SAID_IN_SHOT(
            -5.605, 1, 2.21, 0.489, -0.275, -0.668, 0.742, -0.741, 2.236, -1.427, 1.324, -0.737, 2.488, 2.761, -1.504,
            -0.941, 1.781, -0.951),
    /** Of lines that only the picture shows, followed as well: 2035, 893 of them wires; bias 3 below. */
    SHOWN_IN_SHOT(
            -10.7, 10, 0.259, -0.113, 1.136, -0.704, 0.158, -1.481, 1.947, 0.468, 1.435, -0.361, 2.666, 3.03, -1.4,
            -0.441, 5.926, -0.75);

    private static final int MOST_BESIDE = 6;
    /** From here on the weights of a shot begin. */
    private static final int OF_SHOT = 12;
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
     *     line, its part in that, loneliness, and of every other line of its direction (bars and window frames come in families);
     *     in a shot also of its own motion, of that times how clearly it was followed, of jerks, of what crosses its ends, of
     *     what the finder says of it in the other pictures, and of how far it went along with the set
     */
    WireVerdict(double... weights) {
        this.weights = weights;
    }

    /** The same of a line that was followed through a shot. */
    WireVerdict inShot() {
        return switch (this) {
            case SAID, SAID_IN_SHOT -> SAID_IN_SHOT;
            case SHOWN, SHOWN_IN_SHOT -> SHOWN_IN_SHOT;
        };
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
        double own = Math.log(1 + Math.min(FARTHEST_OWN, trail.own()));
        return of(line, look, beside)
                + weights[OF_SHOT] * own
                + weights[OF_SHOT + 1] * own * Math.clamp(trail.clear(), 0, CLEAREST)
                + weights[OF_SHOT + 2] * Math.log(1 + trail.jerk())
                + (crossed < 0 ? 0 : weights[OF_SHOT + 3] * Math.log(Math.max(UNCROSSED, crossed) / 0.1))
                + weights[OF_SHOT + 4] * trail.said()
                + weights[OF_SHOT + 5] * trail.along();
    }
}
