package answerprint.learning;

/**
 * Tells a wire from a line of the set by what the finder says of it and by how it looks in the picture, as one number: log odds,
 * weighed by logistic regression. A net alone knows the straight things of the production that taught it; how a wire looks holds
 * in every production. Of a line that was followed through its shot four things speak besides, by weights for all lines, since few
 * recordings can tell them: that the other pictures do not show it where they show the set, its own motion, that it goes along
 * with the set, and what crosses its ends if it does not move. They count as far as the set's way is known beside the line
 * (decisions 0168, 0170). What clearly goes with the set is no wire, whatever else speaks for it (decision 0162).
 *
 * <p>Weights of single pictures fitted 2026-11-28 on lines of ten tuning items, as nets saw them that had learned from other
 * productions. Those of shots fitted 2026-11-29 on lines of fifty frames of the same items, bare and under two wires, twice, as
 * their own net and one of other productions saw them (decision 0166). Every item counts alike.
 */
enum WireVerdict {
    /** Of lines that the finder proposes: 3998, 1215 of them wires that were hung; bias 0.75 below. */
    SAID(-2.08, -4.3, 1, 1.513, 1.064, 1.407, -1.391, -0.51, -0.613, 2.467, -1.316, 1.467, -0.459),
    /** Of lines that only the picture shows: 12033, 1002 of them wires; bias 3.3 below, since most are none. */
    SHOWN(-1.76, Look.SHOWN),
    /** Of lines that stray from the other pictures of the shot; by itself each looks as one that only the picture shows. */
    STRAYING(-0.83, Look.SHOWN);

    /** Weights that two kinds of lines share. */
    private static final class Look {
        static final double[] SHOWN = {
            -5.45, 10, 1.781, 0.917, 1.594, -1.674, -0.068, -1.185, 1.864, 0.106, 2.143, -0.388
        };
    }

    private static final int MOST_BESIDE = 6;
    /** Of {@link LineLook#strays}. */
    private static final double STRAYS = 3.44;
    /** Of motion of its own times how clearly the line was followed. */
    private static final double OWN = 2.79;
    /** Of going along with the set, from 0 to {@link LineTrail#FARTHEST_ALONG}. */
    private static final double ALONG = -2.42;
    /** Of what crosses the ends of a line that does not move by itself. */
    private static final double CROSSED = -0.57;
    /** What crosses an end by no more than this, as {@link LineEnds} tells it, counts as nothing. */
    private static final double UNCROSSED = 0.1 / Math.E;
    /** A line whose own motion is less, in pixels, does not move by itself; from half a pixel on it does less and less so. */
    private static final double STILL = 1.5;
    /** Own motion tells more of a line that is clearly followed, but no more than so much. */
    private static final double CLEAREST = 0.6;
    /** From so far off the set's way on, in pixels, more says no more: it may be the flow that went astray. */
    private static final double FARTHEST_OWN = 6;

    /** What a line in a shot is short of at first. */
    private final double inShot;

    private final double[] weights;

    /**
     * @param inShot the bias that is added in a shot, 1.45 below the fit: one line only is left on fifty clean frames, seen by two
     *     nets, where its own item was left out of the fit
     * @param weights in order: the bias; pixels that count as said of any line; and the weights of the pixels that were said, of one
     *     end at the picture's edge, of two, of contrast (a net says less of what is faint), unevenness, step, change beside the
     *     line, its part in that, loneliness, and of every other line of its direction (bars and window frames come in families)
     */
    WireVerdict(double inShot, double... weights) {
        this.inShot = inShot;
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
     * Of a line that was followed through other pictures of its shot: above 0 for a wire.
     *
     * @param alone what {@link #of} says of it
     * @param strays how it strays from the set, as {@link LineLook#strays} tells
     * @param crossed what crosses its ends, as {@link LineEnds} tells
     */
    double inShot(double alone, double strays, LineTrail trail, double crossed) {
        if (trail.goesWithTheSet()) {
            return Double.NEGATIVE_INFINITY;
        }
        double still = Math.clamp(STILL - trail.own(), 0, 1);
        double ends = crossed < UNCROSSED ? 0 : Math.log(crossed / UNCROSSED);
        double shot = inShot
                + STRAYS * strays * sure(trail)
                + OWN * moves(trail.surely(), trail.clear())
                + ALONG * trail.along() / LineTrail.FARTHEST_ALONG
                + CROSSED * still * ends;
        return alone + trail.ground() * shot;
    }

    /** The most that {@link #inShot} can say of a line, wherever it goes. */
    double atBest(double alone, double strays) {
        return alone + Math.max(0, inShot + STRAYS * strays + OWN * moves(FARTHEST_OWN, CLEAREST));
    }

    private static double moves(double own, double clear) {
        return far(own) * Math.clamp(clear, 0, CLEAREST);
    }

    private static double far(double own) {
        return Math.log(1 + Math.min(FARTHEST_OWN, own));
    }

    /** How much of what strays is the line's doing, 0..1: where the set's way is off, the set itself strays. */
    private static double sure(LineTrail trail) {
        return trail.own() == 0 ? 0 : far(trail.surely()) / far(trail.own());
    }
}
