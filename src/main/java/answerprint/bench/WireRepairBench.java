package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.MatteRepair;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opencv.core.Mat;

/**
 * Row 4: wires hung by seed over filmed clips, true mattes given, repaired by the product and by its peers in the same run. The
 * score is the peak signal-to-noise ratio inside the matte, over all its frames.
 */
public final class WireRepairBench implements BenchRow {
    private static final int CLIPS = 6;
    private static final int FEWEST = 4;
    private static final int FIRST = 8;
    private static final int STEP = 6;
    private static final double FAINTEST = 0.01;
    private static final String NAME = "wire repair: ";

    @Override
    public String name() {
        return "wire-repair";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = Files.createTempDirectory("bench-box");
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        List<WireClip> clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory)).in(setup.footage(), CLIPS);
        if (clips.size() < FEWEST) {
            throw new IllegalStateException("wires need at least " + FEWEST + " clips of 49 frames without a cut; "
                    + setup.footage() + " has " + clips.size());
        }
        List<Score> scores = new ArrayList<>();
        long seed = setup.seed();
        for (WireClip clip : clips) {
            int width = clip.format().width();
            int height = clip.format().height();
            seed += 101;
            scores.add(measured(
                    clip.hung(RiggedWires.moving(seed, width, height, 2, clip.light()), "moving wires"), memory));
            scores.add(measured(
                    clip.hung(RiggedWires.fixed(seed + 1, width, height, 2, clip.light()), "fixed wires"), memory));
        }
        return measures(scores);
    }

    /** Squared errors of the methods over all repaired frames of a clip. */
    private static final class Score {
        final String item;
        double telea;
        double flow;
        double product;
        double grainTruth;
        double grainProduct;
        long samples;
        long outside;
        long frames;
        long nanos;

        Score(String item) {
            this.item = item;
        }

        double db(double sum) {
            return -10 * Math.log10(Math.max(1e-12, sum / samples));
        }
    }

    private static Score measured(WireClip clip, PictureMemory memory) {
        Score score = new Score(clip.name());
        byte[][] holes = new byte[clip.count()][];
        for (int n = 0; n < holes.length; n++) {
            holes[n] = hole(clip, n);
        }
        var peers = new PlainFlow(clip);
        var repair = new MatteRepair((n, out) -> paint(holes[n], out), new UUID(0, 4), new SourceTable(), memory);
        try (FrameSource source = clip.source();
                FrameWindow window = new FrameWindow(source, MatteRepair.REACH, memory)) {
            for (int n = FIRST; n < clip.count(); n += STEP) {
                try (Scratch scratch = new Scratch(memory)) {
                    frame(clip, n, holes, peers, repair, window, scratch, score);
                }
            }
        }
        return score;
    }

    private static void frame(
            WireClip clip,
            int n,
            byte[][] holes,
            PlainFlow peers,
            MatteRepair repair,
            FrameWindow window,
            Scratch scratch,
            Score score) {
        float[] truth = clip.truth()[n];
        score.telea += squared(peers.telea(n, holes[n], scratch), truth, holes[n]);
        score.flow += squared(peers.propagated(n, holes, scratch), truth, holes[n]);
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
        score.product += squared(repaired, truth, holes[n]);
        score.grainTruth += detail(truth, holes[n], clip.format().width());
        score.grainProduct += detail(repaired, holes[n], clip.format().width());
        for (int i = 0; i < holes[n].length; i++) {
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                if (holes[n][i] == 0) {
                    score.outside +=
                            Float.floatToIntBits(repaired[c]) == Float.floatToIntBits(clip.plates()[n][c]) ? 0 : 1;
                } else {
                    score.samples++;
                }
            }
        }
    }

    /** Wherever a wire takes light, and one pixel around. */
    private static byte[] hole(WireClip clip, int n) {
        int width = clip.format().width();
        int height = clip.format().height();
        float[] matte = clip.mattes()[n];
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
    private static double detail(float[] rgb, byte[] hole, int width) {
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

    private static List<Measure> measures(List<Score> scores) {
        List<Measure> measures = new ArrayList<>();
        double telea = 0;
        double flow = 0;
        long outside = 0;
        for (Score s : scores) {
            double product = s.db(s.product);
            telea += (product - s.db(s.telea)) / scores.size();
            flow += (product - s.db(s.flow)) / scores.size();
            outside += s.outside;
            double overFlow = product - s.db(s.flow);
            measures.add(told(NAME + "PSNR in matte", s.item, product, "dB"));
            measures.add(told(NAME + "PSNR above Telea", s.item, product - s.db(s.telea), "dB"));
            measures.add(new Measure(
                    NAME + "PSNR above plain flow", s.item, overFlow, "dB", "no item below -0.2", overFlow >= -0.2));
            measures.add(told(
                    NAME + "finest detail, repaired to true",
                    s.item,
                    Math.sqrt(s.grainProduct / s.grainTruth),
                    "ratio"));
            measures.add(told(NAME + "time per frame", s.item, s.nanos / 1e9 / s.frames, "s"));
        }
        measures.add(new Measure(NAME + "PSNR above Telea", "mean", telea, "dB", "at least 3.0", telea >= 3));
        measures.add(told(NAME + "PSNR above plain flow", "mean", flow, "dB"));
        measures.add(new Measure(
                NAME + "samples outside the matte that differ", "all", outside, "samples", "0", outside == 0));
        return measures;
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }
}
