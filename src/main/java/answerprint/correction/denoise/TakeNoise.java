package answerprint.correction.denoise;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures a take's noise. Blocks of a frame are compared with where they lie in the next one, by whole pixels so that nothing is
 * smoothed; half the variance of the difference is one frame's noise. Motion, texture and other things only ever add, so the
 * lower quartile of the blocks of a level counts.
 */
final class TakeNoise {
    private static final int BLOCK = 16;
    private static final int BLOCKS = 1500;
    private static final int FEWEST = 8;
    private static final double DARKEST = 0.004;
    private static final double BRIGHTEST = 0.985;
    /** What the lower quartile of robust spreads of 256 samples lies below the true spread (1.17 · 0.674 / √512). */
    private static final double QUARTILE = 1 / (1 - 0.035);

    private final PictureMemory memory;
    private final List<List<List<Double>>> found = new ArrayList<>();

    TakeNoise(PictureMemory memory) {
        this.memory = memory;
        for (int c = 0; c < 3; c++) {
            List<List<Double>> bins = new ArrayList<>();
            for (int b = 0; b < NoiseLevels.LEVELS; b++) {
                bins.add(new ArrayList<>());
            }
            found.add(bins);
        }
    }

    /** Measures at {@code pairs} places from {@code first} to {@code last}, both inclusive. */
    static TakeNoise of(FrameSource source, int first, int last, int pairs, PictureMemory memory) {
        TakeNoise noise = new TakeNoise(memory);
        NeighbourMotion motion = new NeighbourMotion(source.format(), memory);
        try (Scratch scratch = new Scratch(memory)) {
            Frame one = scratch.frame(source.format());
            Frame next = scratch.frame(source.format());
            int most = Math.min(pairs, last - first);
            for (int k = 0; k < most; k++) {
                int n = first + (int) ((2L * k + 1) * (last - first) / (2L * most));
                source.read(n, one);
                source.read(n + 1, next);
                noise.add(one, next, motion.between(2 * k, one, 2 * k + 1, next));
            }
        }
        return noise;
    }

    private void add(Frame one, Frame next, NeighbourMotion.Field motion) {
        int width = one.format().width();
        int height = one.format().height();
        EstimateSpace space = new EstimateSpace(one.format().encoding());
        try (Scratch scratch = new Scratch(memory)) {
            float[] here = Bytes.floats(space.of(one.mat(), scratch));
            float[] there = Bytes.floats(space.of(next.mat(), scratch));
            int columns = width / BLOCK;
            int blocks = columns * (height / BLOCK);
            int step = Math.max(1, blocks / BLOCKS);
            float[] offset = new float[2];
            for (int b = 0; b < blocks; b += step) {
                int x = b % columns * BLOCK;
                int y = b / columns * BLOCK;
                motion.at(x + BLOCK / 2, y + BLOCK / 2, offset);
                int toX = x + Math.round(offset[0]);
                int toY = y + Math.round(offset[1]);
                if (toX >= 0 && toY >= 0 && toX + BLOCK <= width && toY + BLOCK <= height) {
                    for (int c = 0; c < 3; c++) {
                        block(here, 3 * (y * width + x) + c, there, 3 * (toY * width + toX) + c, width, c);
                    }
                }
            }
        }
    }

    private void block(float[] here, int from, float[] there, int to, int width, int channel) {
        double[] off = new double[BLOCK * BLOCK];
        double mean = 0;
        double shift = 0;
        for (int i = 0; i < off.length; i++) {
            int at = 3 * (i / BLOCK * width + i % BLOCK);
            off[i] = there[to + at] - here[from + at];
            shift += off[i] / off.length;
            mean += here[from + at] / off.length;
        }
        if (mean <= DARKEST || mean >= BRIGHTEST) {
            return;
        }
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(off[i] - shift);
        }
        Arrays.sort(off);
        double spread = 1.4826 * off[off.length / 2] / Math.sqrt(2);
        int bin = (int) Math.round(mean * (NoiseLevels.LEVELS - 1));
        found.get(channel).get(bin).add(spread);
    }

    /** Whether enough was seen to say anything. */
    boolean known() {
        return found.stream().allMatch(bins -> bins.stream().anyMatch(bin -> bin.size() >= FEWEST));
    }

    /** Levels that were seen; others take the nearest level's. Nothing at all is no noise. */
    NoiseLevels levels() {
        double[][] spread = new double[3][];
        for (int c = 0; c < 3; c++) {
            spread[c] = curve(found.get(c));
        }
        return new NoiseLevels(spread);
    }

    /** The curve of a known shape at the strength that this take shows. */
    NoiseLevels shaped(NoiseLevels shape) {
        List<Double> ratios = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            for (int b = 0; b < NoiseLevels.LEVELS; b++) {
                double known = shape.spread()[c][b];
                List<Double> seen = found.get(c).get(b);
                if (seen.size() >= FEWEST && known > 0) {
                    ratios.add(quartile(seen) / known);
                }
            }
        }
        return ratios.isEmpty()
                ? shape
                : shape.times(ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    private static double[] curve(List<List<Double>> bins) {
        double[] sum = new double[NoiseLevels.LEVELS];
        double[] weight = new double[NoiseLevels.LEVELS];
        for (int b = 0; b < sum.length; b++) {
            if (bins.get(b).size() >= FEWEST) {
                double value = quartile(bins.get(b));
                for (int near = Math.max(0, b - 2); near <= Math.min(sum.length - 1, b + 2); near++) {
                    double w = Math.min(bins.get(b).size(), 100) * (near == b ? 1 : 0.3);
                    sum[near] += w * value;
                    weight[near] += w;
                }
            }
        }
        double[] curve = new double[sum.length];
        for (int b = 0; b < sum.length; b++) {
            int nearest = -1;
            for (int k = 0; k < sum.length; k++) {
                if (weight[k] > 0 && (nearest < 0 || Math.abs(k - b) < Math.abs(nearest - b))) {
                    nearest = k;
                }
            }
            curve[b] = nearest < 0 ? 0 : sum[nearest] / weight[nearest];
        }
        return curve;
    }

    private static double quartile(List<Double> all) {
        return QUARTILE * all.stream().sorted().toList().get(all.size() / 4);
    }
}
