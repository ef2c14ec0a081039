package answerprint.learning;

import java.util.List;

/**
 * What runs across a line where it ends: a seam or a frame ends at another line of the set, as a T does; a wire comes in from
 * outside the picture, or ends in the air.
 */
final class LineEnds {
    /** An end so near to the picture's edge is one at the edge, pixels. */
    private static final double AT_EDGE = 12;
    /** So far inward from an end its direction is told, in points of the way. */
    private static final int INWARD = 8;
    /** How far along the line what crosses it is looked for, to both sides of the end, pixels. */
    private static final int ALONG = 15;
    /** Where beside the line it is looked for, pixels. */
    private static final int NEAR = 4;

    private static final int FAR = 14;
    /** Slopes that are tried, in fifths. */
    private static final int SLOPES = 4;

    /** What must be said near a place for the line to be there. */
    private static final float SAID = 0.2f;
    /** How near, pixels. */
    private static final int ROUND = 2;
    /** Points of a way of which the finder may say nothing without the line's ending there, and shortest way that counts. */
    private static final int GAP = 12;

    private final LumaPlane luma;
    private final float[] probability;

    /** @param probability what the finder says of the picture, row by row */
    LineEnds(LumaPlane luma, float[] probability) {
        this.luma = luma;
        this.probability = probability;
    }

    /**
     * How strongly something runs across the line where it ends, or where the finder stops to see it: the largest step of tone that
     * both sides have in common, 0..1; below 0 for a line whose ends all lie at the picture's edge.
     *
     * @param way points (x, y) along it, {@value LineLook#STEP} pixels apart
     */
    double crossed(List<double[]> way) {
        return Math.max(atEnds(way), atEnds(saidPart(way)));
    }

    private double atEnds(List<double[]> way) {
        return Math.max(atEnd(way, 0, 1), atEnd(way, way.size() - 1, -1));
    }

    /** The longest stretch of a way of which the finder says something, without long gaps; the whole way if there is none. */
    private List<double[]> saidPart(List<double[]> way) {
        int best = 0;
        int bestLast = -1;
        int first = 0;
        int last = -1;
        for (int i = 0; i < way.size(); i++) {
            if (isSaid(way.get(i))) {
                first = last < 0 || i - last > GAP ? i : first;
                last = i;
                if (last - first > bestLast - best) {
                    best = first;
                    bestLast = last;
                }
            }
        }
        return bestLast - best < GAP ? way : way.subList(best, bestLast + 1);
    }

    private boolean isSaid(double[] at) {
        int right = (int) Math.min(luma.width() - 1, at[0] + ROUND + 1);
        int below = (int) Math.min(luma.height() - 1, at[1] + ROUND + 1);
        for (int y = (int) Math.max(0, at[1] - ROUND); y <= below; y++) {
            for (int x = (int) Math.max(0, at[0] - ROUND); x <= right; x++) {
                if (probability[y * luma.width() + x] >= SAID) {
                    return true;
                }
            }
        }
        return false;
    }

    private double atEnd(List<double[]> way, int at, int inward) {
        double[] end = way.get(at);
        double edge =
                Math.min(Math.min(end[0], luma.width() - 1 - end[0]), Math.min(end[1], luma.height() - 1 - end[1]));
        if (edge < AT_EDGE) {
            return -1;
        }
        double[] in = way.get(Math.clamp(at + (long) INWARD * inward, 0, way.size() - 1));
        double length = Math.max(1e-6, Math.hypot(end[0] - in[0], end[1] - in[1]));
        double[] out = {(end[0] - in[0]) / length, (end[1] - in[1]) / length};
        double most = 0;
        for (int k = -SLOPES; k <= SLOPES; k++) {
            most = Math.max(most, common(side(end, out, 0.2 * k, 1), side(end, out, 0.2 * k, -1)));
        }
        return most;
    }

    /** Mean tone beside the line, along it, where what crosses it has such a slope. */
    private double[] side(double[] end, double[] out, double slope, int side) {
        double[] tones = new double[2 * ALONG + 1];
        for (int s = 0; s < tones.length; s++) {
            for (int d = NEAR; d <= FAR; d++) {
                double along = s - ALONG + slope * d * side;
                tones[s] += luma.at(
                                end[0] + along * out[0] - d * side * out[1],
                                end[1] + along * out[1] + d * side * out[0])
                        / (FAR - NEAR + 1);
            }
        }
        return tones;
    }

    private static double common(double[] one, double[] other) {
        double most = 0;
        for (int s = 3; s < one.length - 3; s++) {
            double a = step(one, s);
            double b = step(other, s);
            if (a * b > 0) {
                most = Math.max(most, Math.min(Math.abs(a), Math.abs(b)));
            }
        }
        return most;
    }

    private static double step(double[] tones, int s) {
        return (tones[s + 1] + tones[s + 2] + tones[s + 3] - tones[s - 1] - tones[s - 2] - tones[s - 3]) / 3;
    }
}
