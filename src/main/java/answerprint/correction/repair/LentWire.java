package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Finds out where another take shows the same wire at the same place, as rigs that stay hung from take to take do. The hold-out
 * band cannot see that: it lies beside the wire. Here it is seen in the hole itself: what the plate has there beyond its
 * surroundings, which is mostly wire, must not come back from the lender.
 */
final class LentWire {
    /**
     * Share of the plate's own wire from which a lender is not believed. A lender that shows the wire has about 1; of 104 tiles
     * lent by takes without it three had more than 0.5 by chance (measured 2026-11-28, three set-ups).
     */
    private static final double SAME = 0.5;

    /** Wires fainter than this against their surroundings (root mean square) cannot be told from texture. */
    private static final double FAINTEST = 0.012;

    private LentWire() {}

    /**
     * Takes all say from lenders that show the wire in this tile.
     *
     * @param fill the hole filled from around it, planar
     */
    static void refuse(Tile tile, float[][] fill) {
        for (Tile.Candidate candidate : tile.candidates) {
            if (candidate.otherTake() && shows(tile, candidate, fill)) {
                Arrays.fill(candidate.valid(), 0);
            }
        }
    }

    private static boolean shows(Tile tile, Tile.Candidate candidate, float[][] fill) {
        double wire = 0;
        double lent = 0;
        int count = 0;
        for (int i = 0; i < tile.pixels(); i++) {
            if (tile.hole[i] && candidate.valid()[i] > 0.5f) {
                count++;
                for (int c = 0; c < 3; c++) {
                    double mine = tile.target[c][i] - fill[c][i];
                    wire += mine * mine;
                    lent += mine * (candidate.rgb()[c][i] - fill[c][i]);
                }
            }
        }
        return count > 0 && Math.sqrt(wire / (3 * count)) > FAINTEST && lent > SAME * wire;
    }
}
