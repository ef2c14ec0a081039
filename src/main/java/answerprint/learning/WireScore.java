package answerprint.learning;

/**
 * How well wires were found, over some frames with known wires and the same frames without.
 *
 * @param found predicted pixels in all
 * @param right of these, within 2 pixels of a true wire
 * @param wire true wire pixels in all
 * @param covered of these, within 2 pixels of a predicted pixel
 * @param falseWires links found on frames that have no added wire
 * @param cleanFrames how many such frames were looked at
 */
public record WireScore(long found, long right, long wire, long covered, int falseWires, int cleanFrames) {
    public static final WireScore NOTHING = new WireScore(0, 0, 0, 0, 0, 0);
    private static final int TOLERANCE = 2;

    /** Share of what was found that is true, 0..1. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** Share of the truth that was found, 0..1. */
    public double recall() {
        return wire == 0 ? 0 : (double) covered / wire;
    }

    /** Harmonic mean of both, 0..1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    public WireScore plus(WireScore other) {
        return new WireScore(
                found + other.found,
                right + other.right,
                wire + other.wire,
                covered + other.covered,
                falseWires + other.falseWires,
                cleanFrames + other.cleanFrames);
    }

    /** Scores one frame whose wires are known. */
    public static WireScore of(Iterable<WireLinks.Link> links, float[] body, int width, int height) {
        float[] said = new float[body.length];
        for (var link : links) {
            for (int pixel : link.pixels()) {
                said[pixel] = 1;
            }
        }
        boolean[] nearTruth = grown(body, width, height);
        boolean[] nearSaid = grown(said, width, height);
        long found = 0;
        long right = 0;
        long wire = 0;
        long covered = 0;
        for (int i = 0; i < body.length; i++) {
            if (said[i] > 0) {
                found++;
                right += nearTruth[i] ? 1 : 0;
            }
            if (body[i] > 0) {
                wire++;
                covered += nearSaid[i] ? 1 : 0;
            }
        }
        return new WireScore(found, right, wire, covered, 0, 0);
    }

    /** Scores one frame that has no wire. */
    public static WireScore clean(int falseWires) {
        return new WireScore(0, 0, 0, 0, falseWires, 1);
    }

    private static boolean[] grown(float[] mask, int width, int height) {
        boolean[] result = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (mask[y * width + x] > 0) {
                    stamp(result, x, y, width, height);
                }
            }
        }
        return result;
    }

    private static void stamp(boolean[] mask, int cx, int cy, int width, int height) {
        for (int y = Math.max(0, cy - TOLERANCE); y <= Math.min(height - 1, cy + TOLERANCE); y++) {
            for (int x = Math.max(0, cx - TOLERANCE); x <= Math.min(width - 1, cx + TOLERANCE); x++) {
                if ((x - cx) * (x - cx) + (y - cy) * (y - cy) <= TOLERANCE * TOLERANCE) {
                    mask[y * width + x] = true;
                }
            }
        }
    }
}
