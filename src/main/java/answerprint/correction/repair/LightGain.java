package answerprint.correction.repair;

import java.util.List;

/**
 * The light of another take brought to this one's: per channel one gain and one lift, from known pixels of the tiles round the
 * hole. The gain is the ratio of the spreads, which grain in either take does not pull towards zero as a regression would be.
 */
final class LightGain {
    private static final int ROUNDS = 3;
    private static final int FEWEST = 400;
    private static final double MOST = 2;
    /** Deviations beyond which a pixel is taken for something that moved. */
    private static final double OUTLIER = 2.5;
    /** Correlation below which the surroundings are too even to tell a gain. */
    private static final double ALIKE = 0.7;

    private double gain = 1;
    private double lift;

    private LightGain() {}

    /** Changes the candidates, one per tile, in place. */
    static void match(List<Tile> tiles, List<Tile.Candidate> candidates) {
        for (int c = 0; c < 3; c++) {
            LightGain light = new LightGain();
            double most = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                most = light.fit(tiles, candidates, c, most);
            }
            for (Tile.Candidate candidate : candidates) {
                float[] plane = candidate.rgb()[c];
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = (float) (light.gain * plane[i] + light.lift);
                }
            }
        }
    }

    /** One round over the pixels that differ by no more than {@code most} so far; returns what counts as an outlier next. */
    private double fit(List<Tile> tiles, List<Tile.Candidate> candidates, int c, double most) {
        double[] sums = new double[6];
        for (int t = 0; t < tiles.size(); t++) {
            Tile tile = tiles.get(t);
            float[] plane = candidates.get(t).rgb()[c];
            float[] valid = candidates.get(t).valid();
            for (int i = 0; i < plane.length; i++) {
                double off = tile.target[c][i] - gain * plane[i] - lift;
                if (!tile.hole[i] && valid[i] > 0.5f && tile.inCore(i) && Math.abs(off) <= most) {
                    add(sums, plane[i], tile.target[c][i]);
                }
            }
        }
        double n = sums[0];
        if (n < FEWEST) {
            return most;
        }
        double from = sums[1] / n;
        double to = sums[2] / n;
        double fromSpread = Math.max(1e-9, sums[3] / n - from * from);
        double toSpread = Math.max(1e-9, sums[4] / n - to * to);
        double together = (sums[5] / n - from * to) / Math.sqrt(fromSpread * toSpread);
        gain = together < ALIKE ? 1 : Math.clamp(Math.sqrt(toSpread / fromSpread), 1 / MOST, MOST);
        lift = to - gain * from;
        double left = toSpread + gain * gain * fromSpread - 2 * gain * together * Math.sqrt(fromSpread * toSpread);
        return OUTLIER * Math.sqrt(Math.max(1e-8, left));
    }

    private static void add(double[] sums, double from, double to) {
        sums[0]++;
        sums[1] += from;
        sums[2] += to;
        sums[3] += from * from;
        sums[4] += to * to;
        sums[5] += from * to;
    }
}
