package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.MatteRepair;
import answerprint.correction.repair.Scores;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.UUID;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/** One clip with wires, its true mattes given, repaired by the product and by its peers on every few frames. */
final class WireTrial {
    private static final int FIRST = 8;
    private static final int STEP = 9;
    private static final double FAINTEST = 0.01;
    static final UUID TAKE = new UUID(0, 4);

    /** Side of the squares that cut a wire into stretches, and the fewest of its pixels that make one. */
    private static final int SQUARE = 96;

    private static final int FEWEST = 40;

    private final WireClip clip;
    private final int width;
    private final int height;
    private final PictureMemory memory;
    private final RepairScore score;
    private final byte[][] holes;
    private final PlainFlow peers;
    /** Pixels that are scored, per frame; those of the holes at first. */
    private byte[][] scored;

    WireTrial(WireClip clip, boolean heldOut, PictureMemory memory) {
        this.clip = clip;
        this.memory = memory;
        width = clip.format().width();
        height = clip.format().height();
        score = new RepairScore(clip.name(), heldOut);
        peers = new PlainFlow(clip);
        holes = new byte[clip.count()][];
        for (int n = 0; n < holes.length; n++) {
            holes[n] = hole(clip.mattes()[n]);
        }
        scored = holes;
    }

    /** The frames that are repaired and scored of a clip of this length. */
    static int[] shown(int count) {
        return IntStream.iterate(FIRST, n -> n < count, n -> n + STEP).toArray();
    }

    /** Scores only those pixels of the holes that lie over these. */
    WireTrial over(byte[][] pixels) {
        scored = new byte[holes.length][];
        for (int n = 0; n < scored.length; n++) {
            scored[n] = holes[n].clone();
            for (int i = 0; i < scored[n].length; i++) {
                scored[n][i] = pixels[n].length > 0 && pixels[n][i] == 0 ? 0 : scored[n][i];
            }
        }
        return this;
    }

    MatteRepair.Mattes mattes() {
        return (n, out) -> paint(holes[n], out);
    }

    /** Repaired from the clip itself. */
    RepairScore alone() {
        return by(new MatteRepair(mattes(), TAKE, new SourceTable(), memory));
    }

    RepairScore by(MatteRepair repair) {
        try (FrameSource source = clip.source();
                FrameWindow window = new FrameWindow(source, MatteRepair.REACH, memory)) {
            for (int n : shown(clip.count())) {
                try (Scratch scratch = new Scratch(memory)) {
                    frame(n, repair, window, scratch);
                }
            }
        }
        return score;
    }

    private void frame(int n, MatteRepair repair, FrameWindow window, Scratch scratch) {
        float[] truth = clip.truth()[n];
        score.telea += squared(peers.telea(n, holes[n], scratch), truth, scored[n]);
        score.flow += squared(peers.propagated(n, holes, scratch), truth, scored[n]);
        long start = System.nanoTime();
        Patch patch = new Patch();
        repair.frame(n, window, patch, scratch);
        score.nanos += System.nanoTime() - start;
        score.frames++;
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        Frame result = scratch.frame(clip.format());
        new Compositing(clip.format()).composite(window.at(n), changed, result);
        float[] repaired = new float[truth.length];
        result.mat().get(0, 0, repaired);
        score.product += squared(repaired, truth, scored[n]);
        score.detailTruth += detail(truth, scored[n]);
        score.detailProduct += detail(repaired, scored[n]);
        count(n, repaired);
        stretches(patch, repaired, truth, holes[n]);
        sources(patch);
    }

    private void count(int n, float[] repaired) {
        for (int i = 0; i < holes[n].length; i++) {
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                if (holes[n][i] == 0) {
                    score.outside +=
                            Float.floatToIntBits(repaired[c]) == Float.floatToIntBits(clip.plates()[n][c]) ? 0 : 1;
                } else {
                    score.samples += scored[n][i] == 0 ? 0 : 1;
                }
            }
        }
    }

    /** What the repair expects of itself, from its confidence, beside what it is. */
    private void stretches(Patch patch, float[] repaired, float[] truth, byte[] hole) {
        int across = (width + SQUARE - 1) / SQUARE;
        double[][] sums = new double[across * ((height + SQUARE - 1) / SQUARE)][3];
        float[] confidence = new float[1];
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] != 0) {
                int x = i % width;
                int y = i / width;
                patch.confidence().get(y - patch.box().y(), x - patch.box().x(), confidence);
                double expected = Scores.error(confidence[0]);
                double[] sum = sums[y / SQUARE * across + x / SQUARE];
                sum[0] += expected * expected;
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    sum[1] += (repaired[c] - truth[c]) * (repaired[c] - truth[c]) / 3;
                }
                sum[2]++;
            }
        }
        for (double[] sum : sums) {
            if (sum[2] >= FEWEST) {
                score.stretches.add(new RepairScore.Stretch(Math.sqrt(sum[0] / sum[2]), Math.sqrt(sum[1] / sum[2])));
            }
        }
    }

    private void sources(Patch patch) {
        short[] row = new short[patch.box().width()];
        for (int y = 0; y < patch.box().height(); y++) {
            patch.source().get(y, 0, row);
            for (short index : row) {
                score.synthesised += index == SourceTable.SYNTHESISED ? 1 : 0;
            }
        }
    }

    /** Wherever a wire takes light, and one pixel around. */
    private byte[] hole(float[] matte) {
        byte[] hole = new byte[matte.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean near = false;
                for (int py = Math.max(0, y - 1); py <= Math.min(height - 1, y + 1) && !near; py++) {
                    for (int px = Math.max(0, x - 1); px <= Math.min(width - 1, x + 1); px++) {
                        near |= matte[py * width + px] > FAINTEST;
                    }
                }
                hole[y * width + x] = near ? (byte) 255 : 0;
            }
        }
        return hole;
    }

    private static void paint(byte[] hole, Mat out) {
        float[] alpha = new float[hole.length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = hole[i] != 0 ? 1 : 0;
        }
        out.put(0, 0, alpha);
    }

    private static double squared(float[] rgb, float[] truth, byte[] hole) {
        double sum = 0;
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] != 0) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    double d = Math.clamp(rgb[c], 0f, 1f) - truth[c];
                    sum += d * d;
                }
            }
        }
        return sum;
    }

    /** Energy of the finest detail inside the hole: what a pixel differs from the mean of its four neighbours. */
    private double detail(float[] rgb, byte[] hole) {
        double sum = 0;
        for (int i = width; i < hole.length - width; i++) {
            if (hole[i] != 0) {
                int c = 3 * i + 1;
                double mean = 0.25 * (rgb[c - 3] + rgb[c + 3] + rgb[c - 3 * width] + rgb[c + 3 * width]);
                sum += (rgb[c] - mean) * (rgb[c] - mean);
            }
        }
        return sum;
    }
}
