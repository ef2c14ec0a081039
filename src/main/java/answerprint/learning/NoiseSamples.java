package answerprint.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures a camera's noise from neighbouring frames: in blocks where nothing moves and nothing is drawn, half the variance
 * of their difference is one frame's noise. Levels come in 32 bins; per bin the lower quartile of the blocks' robust spreads
 * counts (moving blocks only ever add), and a running median of three bins smooths the curve. What a codec
 * has smoothed away cannot be measured: blocks without any difference are left out.
 */
final class NoiseSamples {
    private static final int BLOCK = 16;
    private static final int BINS = 32;
    private static final int FEWEST = 6;
    private static final double LARGEST_STEP = 0.004;

    private final List<List<List<Double>>> spreads = new ArrayList<>();

    NoiseSamples() {
        for (int c = 0; c < 3; c++) {
            List<List<Double>> bins = new ArrayList<>();
            for (int b = 0; b < BINS; b++) {
                bins.add(new ArrayList<>());
            }
            spreads.add(bins);
        }
    }

    /** Adds two successive frames of one size, interleaved RGB in the plate's own encoding. */
    void add(float[] one, float[] next, int width, int height) {
        for (int y = 0; y + BLOCK <= height; y += BLOCK) {
            for (int x = 0; x + BLOCK <= width; x += BLOCK) {
                for (int c = 0; c < 3; c++) {
                    block(one, next, width, x, y, c);
                }
            }
        }
    }

    private void block(float[] one, float[] next, int width, int x, int y, int channel) {
        double[] off = new double[BLOCK * BLOCK];
        double mean = 0;
        double shift = 0;
        for (int i = 0; i < off.length; i++) {
            int at = 3 * ((y + i / BLOCK) * width + x + i % BLOCK) + channel;
            off[i] = next[at] - one[at];
            shift += off[i] / off.length;
            mean += one[at] / off.length;
        }
        if (Math.abs(shift) > LARGEST_STEP || mean <= 0.002 || mean >= 0.99) {
            return;
        }
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(off[i] - shift);
        }
        Arrays.sort(off);
        double spread = 1.4826 * off[off.length / 2] / Math.sqrt(2);
        if (spread > 0) {
            spreads.get(channel).get(Math.min(BINS - 1, (int) (mean * BINS))).add(spread);
        }
    }

    /** What was measured, at the levels that had enough quiet blocks. */
    CameraNoise of(String camera) {
        List<Double> levels = new ArrayList<>();
        List<List<Double>> values = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            if (spreads.stream().allMatch(channel -> channel.get(bin).size() >= FEWEST)) {
                levels.add((b + 0.5) / BINS);
                for (int c = 0; c < 3; c++) {
                    values.get(c).add(lowerQuartile(spreads.get(c).get(b)));
                }
            }
        }
        return new CameraNoise(
                camera, levels, smoothed(values.get(0)), smoothed(values.get(1)), smoothed(values.get(2)));
    }

    private static double lowerQuartile(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 4).findFirst().orElse(0.0);
    }

    /** A running median of three takes single bins out that a moving thing spoilt. */
    private static List<Double> smoothed(List<Double> raw) {
        List<Double> smooth = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            double[] three = {raw.get(Math.max(0, i - 1)), raw.get(i), raw.get(Math.min(raw.size() - 1, i + 1))};
            Arrays.sort(three);
            smooth.add(three[1]);
        }
        return smooth;
    }
}
