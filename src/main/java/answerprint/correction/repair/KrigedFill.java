package answerprint.correction.repair;

import answerprint.picture.Region;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills a hole with the weighted means of known pixels round it that are wrong by least on average, given how unlike pixels of the
 * ground near by are at each distance and in each direction (ordinary kriging: Matheron, Principles of Geostatistics, 1963). Unlike
 * a membrane it knows which way the ground runs, and unlike a fill along slopes it knows more than one way at once.
 */
final class KrigedFill {
    /** Side of the pieces that share one variogram, and how far round them it is taken, pixels. */
    private static final int PIECE = 24;

    private static final int AROUND = 20;

    private final Tile tile;
    private final Map<Integer, Variogram> variograms = new HashMap<>();

    KrigedFill(Tile tile) {
        this.tile = tile;
    }

    /** Three planes; pixels that are not wanted are the plate's. What has too few known pixels within reach keeps {@code otherwise}. */
    float[][] fill(boolean[] missing, boolean[] wanted, float[][] otherwise) {
        float[][] out = {tile.target[0].clone(), tile.target[1].clone(), tile.target[2].clone()};
        var weights = new KrigedWeights(missing, tile.width);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                boolean known = weights.of(i, variogram(i));
                for (int c = 0; c < 3; c++) {
                    out[c][i] = known ? weights.mean(tile.target[c]) : otherwise[c][i];
                }
            }
        }
        return out;
    }

    private Variogram variogram(int i) {
        int left = i % tile.width / PIECE * PIECE;
        int top = i / tile.width / PIECE * PIECE;
        return variograms.computeIfAbsent(top * tile.width + left, piece -> {
            Region part =
                    new Region(left, top, PIECE, PIECE).grow(AROUND).clip(new Region(0, 0, tile.width, tile.height));
            return new Variogram(tile.target[1], tile.hole, tile.width, part);
        });
    }
}
