package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Fills from the frame itself: by what the ground near by is like, along slopes, and as a membrane. The last resort where nothing was
 * ever uncovered.
 */
final class SpatialFills {
    private static final int ROUNDS = 40;

    private SpatialFills() {}

    static void add(Tile tile) {
        boolean[] missing = new boolean[tile.pixels()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = tile.hole[i] || tile.band[i];
        }
        float[][] inHole = membrane(tile, tile.hole);
        float[][] inBand = membrane(tile, missing);
        var kriged = new KrigedFill(tile);
        add(tile, kriged.fill(tile.hole, tile.hole, inHole), kriged.fill(missing, tile.band, inBand));
        var slopes = new SlopeFill(tile.width, tile.height);
        add(tile, slopes.fill(tile.target, tile.hole, tile.hole), slopes.fill(tile.target, missing, tile.band));
        add(tile, inHole, inBand);
    }

    /** The fill along slopes, once it stands among the candidates. */
    static float[][] alongSlopes(Tile tile) {
        return tile.candidates.get(tile.candidates.size() - 2).rgb();
    }

    /** The mean of slopes and membrane, once they stand last among the candidates. */
    static float[][] both(Tile tile) {
        float[][] slopes = alongSlopes(tile);
        float[][] membrane = tile.candidates.getLast().rgb();
        float[][] both = new float[3][tile.pixels()];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < both[c].length; i++) {
                both[c][i] = (slopes[c][i] + membrane[c][i]) / 2;
            }
        }
        return both;
    }

    private static float[][] membrane(Tile tile, boolean[] missing) {
        float[] known = new float[missing.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = missing[i] ? 0 : 1;
        }
        float[][] filled = new float[3][];
        for (int c = 0; c < 3; c++) {
            filled[c] = tile.target[c].clone();
            Filling.complete(filled[c], 1, known, tile.width, tile.height, ROUNDS);
        }
        return filled;
    }

    private static void add(Tile tile, float[][] inHole, float[][] inBand) {
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < tile.pixels(); i++) {
                if (tile.band[i]) {
                    inHole[c][i] = inBand[c][i];
                }
            }
        }
        float[] everywhere = new float[tile.pixels()];
        Arrays.fill(everywhere, 1);
        tile.candidates.add(new Tile.Candidate(Tile.Candidate.SPATIAL, inHole, everywhere, new float[tile.pixels()]));
    }
}
