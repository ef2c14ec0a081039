package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Gives back the grain that blending several frames, or filling from the surroundings, has taken away: this frame's own grain
 * from right beside the hole. Real grain of this very frame, so it has the plate's size and colour and does not repeat from
 * frame to frame.
 *
 * <p>For what is borrowed from other frames it is what the plate differs beside the hole from the mean of its neighbours. What
 * is made up from around the hole has lost more: also the fine structure that stands still, as compression and the surface
 * itself leave it. There the finest detail beside the hole is given back, no more of it than its calmer half shows, so that no
 * edge is repeated.
 */
final class GrainTopUp {
    /** As much of the ring's deviation as is restored; the guard asks for 0.9 to 1.1. */
    private static final double WANTED = 0.95;

    /** The same for what is made up: such pixels bring a little detail of their own along. */
    private static final double WANTED_DETAIL = 0.85;

    /** Standard deviation, pixels, of what counts as fine. */
    private static final double FINE = 1.6;

    private static final int FARTHEST = 40;
    private static final int FEWEST = 50;

    private final Tile tile;
    private final float[][] grain = new float[3][];
    private final int[] beside;
    private final int[] nearest;
    private final float[][] detail = new float[3][];

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
        Arrays.fill(beside, -1);
        nearest = new int[n];
        Arrays.fill(nearest, -1);
        if (count >= FEWEST) {
            calm(grain, sizes, count, has);
            point(has, beside);
        }
        fine();
    }

    /** The calmer half tells what is grain; what differs by more is motion, and no grain is taken from there. */
    private static void calm(float[][] grain, float[] sizes, int count, boolean[] has) {
        Arrays.sort(sizes, 0, count);
        double most = 2.5 * sizes[(int) (0.3 * count)] / 0.385;
        for (int i = 0; i < has.length; i++) {
            if (has[i] && Math.abs(grain[1][i]) > most) {
                has[i] = false;
            }
            for (int c = 0; c < 3; c++) {
                grain[c][i] = (float) Math.clamp(grain[c][i], -most, most);
            }
        }
    }

    /** The finest detail on the band; edges are held back to what the calmer half shows. */
    private void fine() {
        boolean[] has = tile.band.clone();
        float[] soft = new float[tile.pixels()];
        float[] scratch = new float[tile.pixels()];
        float[] weight = new float[tile.pixels()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = tile.hole[i] ? 0 : 1;
        }
        float[] known = weight.clone();
        Blur.smooth(weight, scratch, tile.width, tile.height, FINE);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < soft.length; i++) {
                soft[i] = known[i] * tile.target[c][i];
            }
            Blur.smooth(soft, scratch, tile.width, tile.height, FINE);
            detail[c] = new float[soft.length];
            for (int i = 0; i < soft.length; i++) {
                detail[c][i] = has[i] ? tile.target[c][i] - soft[i] / Math.max(1e-3f, weight[i]) : 0;
            }
        }
        float[] sizes = new float[soft.length];
        int count = 0;
        for (int i = 0; i < has.length; i++) {
            if (has[i]) {
                sizes[count++] = Math.abs(detail[1][i]);
            }
        }
        if (count < FEWEST) {
            return;
        }
        Arrays.sort(sizes, 0, count);
        double most = 2.5 * sizes[count / 2] / 0.6745;
        for (float[] plane : detail) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.clamp(plane[i], -most, most);
            }
        }
        point(has, nearest);
    }

    /** For each hole pixel the nearest pixel of the band along its row or column, mirrored at the edge, so grain stays whole. */
    private void point(boolean[] has, int[] beside) {
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
        double borrowed = 1 - blend.synthesised;
        double missing = WANTED * WANTED * borrowed - blend.concentration;
        double added = missing <= 0 || beside[i] < 0 ? 0 : Math.sqrt(missing) * grain[c][beside[i]];
        if (nearest[i] >= 0) {
            added += WANTED_DETAIL * blend.synthesised * detail[c][nearest[i]];
        }
        return (float) added;
    }
}
