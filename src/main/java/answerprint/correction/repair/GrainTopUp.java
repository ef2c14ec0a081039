package answerprint.correction.repair;

import answerprint.correction.repair.grain.Octaves;
import java.util.Arrays;

/**
 * Gives back the grain that blending several frames, or filling from the surroundings, has taken away: this frame's own grain
 * from right beside the hole. Real grain of this very frame, so it has the plate's size and colour and does not repeat from
 * frame to frame.
 *
 * <p>How much is missing is not reckoned but tried: the band beside the hole is blended like the hole, and octave by octave the
 * power that it lacks there is what is added in the hole. Neighbours that share their grain, as compression makes them, lack
 * little; sampling between pixels and motion that is followed badly take more away than blending does.
 *
 * <p>What is made up from around the hole has lost more: also the fine structure that stands still, as compression and the surface
 * itself leave it. There what the same making up leaves out beside the hole is given back, held to the size that its calmer part
 * shows, so that no edge is repeated, and octave by octave as much of it as the hole lacks. What a fill leaves out has every size
 * that the fill lacks and dies away at the hole's edge, which detail cut out from beside does not (conditional simulation by
 * residuals: Journel and Huijbregts, Mining Geostatistics, 1978).
 */
final class GrainTopUp {
    private static final int FEWEST = 50;
    /** Below which 30 % of Gaussian grain stay, in standard deviations. */
    private static final double AT_30_PERCENT = 0.385;

    private static final double LARGEST = 2.5;
    /** Grain beside is made stronger by no more, in power: what the calm half needs more of is no grain. */
    private static final double MOST = 4;

    /**
     * Standard deviation, of full scale, beyond which detail beside is the scene's own: what lies behind the hole is not that, and
     * laying it in doubles the fill's error. Measured 2026-11-29 on tuning items, grain in the matte to its ring's, film-chaplin: .97
     * with 0.04, .95 with 0.025, .94 with 0.02, .91 with 0.015; from 0.02 down single draws leave 10 %.
     */
    private static final double GRAINIEST = 0.025;

    /** Detail beside is the plate's own, still and whole: none of it is made stronger. */
    private static final double MOST_DETAIL = 1;

    private final Tile tile;
    private final Blended blended;
    private final float[][] around;
    private final float[][] added = new float[3][];

    /** @param around what the hold-out band is like when it is made up from around */
    GrainTopUp(Tile tile, Blended blended, float[][] around) {
        this.tile = tile;
        this.blended = blended;
        this.around = around;
        for (int c = 0; c < 3; c++) {
            added[c] = new float[tile.pixels()];
        }
        add(grain(), blended.lack, MOST, true);
        add(leftOut(), blended.made, MOST_DETAIL, false);
    }

    /** Adds what lies ready, by octaves as much as is missing, to the share of each pixel that lost its own. */
    private void add(float[][] ready, float[] share, double most, boolean tried) {
        if (ready.length == 0) {
            return;
        }
        float[][] filled = new float[3][];
        for (int c = 0; c < 3; c++) {
            filled[c] = blended.rgb[c].clone();
            for (int i = 0; i < filled[c].length; i++) {
                filled[c][i] += added[c][i];
            }
        }
        GrainTrial trial = new GrainTrial(tile, Blended.luma(filled), share);
        double[] gains = trial.gains(new Octaves(Blended.luma(ready), tile.width), most, tried);
        for (int c = 0; c < 3; c++) {
            Octaves octaves = new Octaves(ready[c], tile.width);
            for (int i = 0; i < share.length; i++) {
                double sum = 0;
                for (int band = 0; band < Octaves.COUNT; band++) {
                    sum += gains[band] * octaves.band(band)[i];
                }
                added[c][i] += tile.hole[i] ? (float) (Math.sqrt(share[i]) * sum) : 0;
            }
        }
    }

    /** What the band lacks when it is blended, carried into the hole; nothing where there is none. */
    private float[][] grain() {
        float[][] lost = new float[3][tile.pixels()];
        boolean[] has = new boolean[tile.pixels()];
        for (int i = 0; i < has.length; i++) {
            has[i] = tile.band[i] && blended.lack[i] > 0;
            for (int c = 0; c < 3; c++) {
                lost[c][i] = has[i] ? tile.target[c][i] - blended.rgb[c][i] : 0;
            }
        }
        double most = LARGEST * size(lost[1], has, 0.3) / AT_30_PERCENT;
        for (int i = 0; i < has.length; i++) {
            has[i] &= Math.abs(lost[1][i]) <= most; // what differs by more is motion, and no grain is taken from there
        }
        return most > 0 && carried(lost, has, most) ? lost : new float[0][];
    }

    /** Fills the hole from the pixels that have something, held to a size; false where too few have. */
    private boolean carried(float[][] planes, boolean[] has, double most) {
        int count = 0;
        for (boolean one : has) {
            count += one ? 1 : 0;
        }
        if (count < FEWEST) {
            return false;
        }
        int[] from = new ShapeBeside(tile, has).places();
        for (float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = has[i] ? (float) Math.clamp(plane[i], -most, most) : 0;
            }
            for (int i = 0; i < plane.length; i++) {
                plane[i] = from[i] >= 0 ? plane[from[i]] : plane[i];
            }
        }
        return true;
    }

    /** What making up leaves out on the band, carried into the hole; edges are held back to what the calmer part shows. */
    private float[][] leftOut() {
        float[][] leftOut = new float[3][tile.pixels()];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < tile.pixels(); i++) {
                leftOut[c][i] = tile.band[i] ? tile.target[c][i] - around[c][i] : 0;
            }
        }
        double most = LARGEST * Math.min(GRAINIEST, size(leftOut[1], tile.band, 0.3) / AT_30_PERCENT);
        return most > 0 && carried(leftOut, tile.band, most) ? leftOut : new float[0][];
    }

    /** The size below which this share of the pixels that have something lies. */
    private static double size(float[] plane, boolean[] has, double share) {
        float[] sizes = new float[plane.length];
        int count = 0;
        for (int i = 0; i < plane.length; i++) {
            if (has[i]) {
                sizes[count++] = Math.abs(plane[i]);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count < FEWEST ? 0 : sizes[(int) (share * count)];
    }

    /** What to add to one channel of a blended hole pixel. */
    float at(int i, int c) {
        return added[c][i];
    }
}
