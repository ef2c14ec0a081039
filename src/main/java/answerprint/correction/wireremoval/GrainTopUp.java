package answerprint.correction.wireremoval;

import java.util.Arrays;

/**
 * Gives back the grain that blending several frames, or filling from the surroundings, has taken away: this frame's own grain
 * from right beside the hole, as it differs there from the mean of its neighbours. Real grain of this very frame, so it has the
 * plate's size and colour and does not repeat from frame to frame.
 */
final class GrainTopUp {
    /** As much of the ring's deviation as is restored; the guard asks for 0.9 to 1.1. */
    private static final double WANTED = 0.95;

    private static final int FARTHEST = 40;

    private final Tile tile;
    private final float[][] grain = new float[3][];
    private final int[] beside;
    private final double[] sigma = new double[3];

    GrainTopUp(Tile tile, float[][][] bent) {
        this.tile = tile;
        int n = tile.pixels();
        boolean[] has = new boolean[n];
        for (int c = 0; c < 3; c++) {
            grain[c] = new float[n];
        }
        int count = 0;
        float[] sizes = new float[3 * n];
        for (int i = 0; i < n; i++) {
            if (tile.band[i]) {
                int seen = 0;
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    seen = 0;
                    for (int k = 0; k < bent.length; k++) {
                        Tile.Candidate candidate = tile.candidates.get(k);
                        if (candidate.neighbour() && candidate.valid()[i] > 0.5f) {
                            sum += bent[k][c][i];
                            seen++;
                        }
                    }
                    if (seen >= 4) {
                        float over = (float) Math.sqrt(1 + 1.0 / seen);
                        grain[c][i] = (tile.target[c][i] - sum / seen) / over;
                    }
                }
                if (seen >= 4) {
                    has[i] = true;
                    sizes[count++] = Math.abs(grain[1][i]);
                }
            }
        }
        beside = new int[n];
        if (count < 50) {
            Arrays.fill(beside, -1);
            return;
        }
        measure(sizes, count, has);
        point(has);
    }

    /** The calmer half tells what is grain; larger differences are motion and are held back. */
    private void measure(float[] sizes, int count, boolean[] has) {
        Arrays.sort(sizes, 0, count);
        double calm = sizes[(int) (0.3 * count)] / 0.385;
        for (int c = 0; c < 3; c++) {
            sigma[c] = calm;
            for (int i = 0; i < has.length; i++) {
                if (has[i]) {
                    grain[c][i] = (float) Math.clamp(grain[c][i], -2.5 * calm, 2.5 * calm);
                }
            }
        }
    }

    /** For each hole pixel the nearest pixel of the band along its row or column, mirrored at the edge, so grain stays whole. */
    private void point(boolean[] has) {
        int[] steps = {-1, 1, -tile.width, tile.width};
        for (int i = 0; i < has.length; i++) {
            beside[i] = -1;
            if (!tile.hole[i]) {
                continue;
            }
            int nearest = FARTHEST;
            for (int step : steps) {
                int d = edge(i, step, has);
                if (d < nearest) {
                    nearest = d;
                    int depth = depth(i, -step);
                    int at = i + step * (d + depth);
                    beside[i] = at >= 0 && at < has.length && has[at] ? at : i + step * d;
                }
            }
        }
    }

    private int edge(int i, int step, boolean[] has) {
        int x = i % tile.width;
        for (int d = 1; d < FARTHEST; d++) {
            int at = i + d * step;
            boolean left = Math.abs(step) == 1 && (x + d * step < 0 || x + d * step >= tile.width);
            if (at < 0 || at >= has.length || left) {
                return FARTHEST;
            }
            if (has[at]) {
                return d;
            }
        }
        return FARTHEST;
    }

    private int depth(int i, int step) {
        int d = 0;
        while (d < 12 && i + d * step >= 0 && i + d * step < tile.hole.length && tile.hole[i + d * step]) {
            d++;
        }
        return Math.max(0, d - 1);
    }

    /** What to add to one channel of a blended hole pixel. */
    float at(int i, int c, Fusion.Blend blend) {
        if (beside[i] < 0) {
            return 0;
        }
        double missing = WANTED * WANTED - blend.concentration;
        return missing <= 0 ? 0 : (float) Math.sqrt(missing) * grain[c][beside[i]];
    }
}
