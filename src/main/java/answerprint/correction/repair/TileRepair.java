package answerprint.correction.repair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a tile's holes are filled with, and how good that is. */
final class TileRepair {
    private final Tile tile;
    /** Which candidate is the fill along slopes. */
    private int slope;

    /** Planar, valid in the holes of the core. */
    final float[][] rgb;
    /** Per pixel: expected error (root mean square, all channels). */
    final float[] error;
    /** Per pixel: the candidate that gave most. */
    final int[] most;

    /** Per pixel: its share. */
    final float[] share;

    TileRepair(Tile tile, Scores scores, @Nullable LearnedFill learned) {
        this.tile = tile;
        int n = tile.pixels();
        rgb = new float[3][n];
        error = new float[n];
        most = new int[n];
        share = new float[n];
        fuse(scores, learned);
    }

    private void fuse(Scores scores, @Nullable LearnedFill learned) {
        float[][][] bent = bent();
        float[][] around = SpatialFills.both(tile);
        var fusion = new Fusion(tile, bent);
        slope = bent.length - 2;
        if (learned != null) {
            float[][] fill = learned.fill(tile, bent, fusion);
            if (fill.length > 0) {
                LearnedFill.add(tile);
                bent = Arrays.copyOf(bent, bent.length + 1);
                bent[bent.length - 1] = fill;
                fusion = new Fusion(tile, bent);
            }
        }
        Blended blended = blended(fusion);
        score(bent, blended, scores);
        var grain = new GrainTopUp(tile, blended, around);
        for (int i = 0; i < tile.pixels(); i++) {
            if (tile.hole[i] && tile.inCore(i)) {
                for (int c = 0; c < 3; c++) {
                    rgb[c][i] = blended.rgb[c][i] + grain.at(i, c);
                }
            }
        }
    }

    private Blended blended(Fusion fusion) {
        var blended = new Blended(tile);
        var blend = new Fusion.Blend();
        for (int i = 0; i < tile.pixels(); i++) {
            if (!tile.hole[i] && !tile.band[i]) {
                continue;
            }
            if (fusion.blend(i, blend)) {
                blended.put(i, blend);
                error[i] = (float) Math.sqrt(blend.error);
                most[i] = blend.best;
                share[i] = (float) blend.bestShare;
            } else if (tile.hole[i] && tile.inCore(i)) {
                throw new IllegalStateException("a fill from the surroundings is always there");
            }
        }
        return blended;
    }

    /** What each method alone, and the blend, were worth on the hold-out band. */
    private void score(float[][][] bent, Blended blended, Scores scores) {
        double[] sums = new double[3];
        long count = 0;
        for (int i = 0; i < tile.pixels(); i++) {
            if (!tile.band[i] || !tile.inCore(i) || !blended.has(i)) {
                continue;
            }
            count++;
            for (int c = 0; c < 3; c++) {
                float truth = tile.target[c][i];
                float near = nearest(bent, i, c);
                sums[0] += (near - truth) * (near - truth);
                sums[1] += (bent[slope][c][i] - truth) * (bent[slope][c][i] - truth);
                sums[2] += (blended.rgb[c][i] - truth) * (blended.rgb[c][i] - truth);
            }
        }
        scores.error("nearest neighbour", sums[0], 3 * count);
        scores.error("slopes of this frame", sums[1], 3 * count);
        scores.error("blend", sums[2], 3 * count);
        if (bent.length > slope + 2) {
            scores.error("the production's net", learnedError(bent[slope + 2]), 3 * count);
        }
    }

    private double learnedError(float[][] fill) {
        double sum = 0;
        for (int i = 0; i < tile.pixels(); i++) {
            if (tile.band[i] && tile.inCore(i)) {
                for (int c = 0; c < 3; c++) {
                    double d = fill[c][i] - tile.target[c][i];
                    sum += d * d;
                }
            }
        }
        return sum;
    }

    /** The nearest frame that shows the pixel; the candidates stand in that order, the frame's own fills last. */
    private float nearest(float[][][] bent, int i, int c) {
        for (int k = 0; k < bent.length; k++) {
            if (tile.candidates.get(k).valid()[i] > 0.5f) {
                return bent[k][c][i];
            }
        }
        return tile.target[c][i];
    }

    /** The candidates as they would fill hole and band: neighbours bent so that they meet the plate at the edge. */
    private float[][][] bent() {
        int n = tile.pixels();
        float[][][] bent = new float[tile.candidates.size()][][];
        var membrane = new Membrane(tile.width, tile.height);
        for (int k = 0; k < bent.length; k++) {
            Tile.Candidate candidate = tile.candidates.get(k);
            bent[k] = candidate.rgb();
            if (!candidate.neighbour()) {
                continue;
            }
            float[] besideHole = new float[n];
            float[] besideBoth = new float[n];
            for (int i = 0; i < n; i++) {
                boolean seen = candidate.valid()[i] > 0.5f && !tile.hole[i];
                besideHole[i] = seen ? 1 : 0;
                besideBoth[i] = seen && !tile.band[i] ? 1 : 0;
            }
            float[][] forHole = membrane.offsets(tile.target, candidate.rgb(), besideHole);
            float[][] forBand = membrane.offsets(tile.target, candidate.rgb(), besideBoth);
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < n; i++) {
                    bent[k][c][i] += tile.band[i] ? forBand[c][i] : forHole[c][i];
                }
            }
        }
        return bent;
    }
}
