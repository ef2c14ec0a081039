package answerprint.correction.repair;

/**
 * How one neighbour lies to the frame under repair: a plane's map and, on top, a residual flow over a box of the proxy. Two
 * completions are kept: over the hole, and over hole and hold-out band together, so that the band is treated as a hole too.
 *
 * @param plane from this frame's proxy to the neighbour's
 * @param x left of the box in the proxy
 * @param inHole residual (dx, dy), interleaved, completed over the hole
 * @param inBand the same, completed over hole and band
 * @param doubt how far forward and backward flow disagree, proxy pixels
 */
public record Motion(
        int source,
        PlaneMap plane,
        int x,
        int y,
        int width,
        int height,
        float[] inHole,
        float[] inBand,
        float[] doubt) {}
