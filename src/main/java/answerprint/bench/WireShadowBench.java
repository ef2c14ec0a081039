package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Rows 1 and 16, of shadows: a moving wire and its soft shadow are laid by seed over each filmed clip, both are drawn over on three
 * frames as a person would, off by some pixels, and the product lights the shadow again. The score is the peak signal-to-noise
 * ratio over all pixels that lose at least 1 % of their light to the shadow and none to the wire, against the plate with the
 * shadow in it and against Telea's fill of the same pixels.
 */
public final class WireShadowBench implements BenchRow {
    private static final String NAME = "wire's shadow: ";
    private static final int[] SHOWN = {8, 20, 32};
    private static final int DRAWS = 24;
    private static final double HAND = 2.5;

    /** Light that is lost in the middle of the shadow. */
    private static final double DEPTH = 0.22;

    @Override
    public String name() {
        return "wire-shadow";
    }

    /** Squared errors over the shadow's pixels. */
    static final class Score {
        final String item;
        final boolean heldOut;
        double plate;
        double telea;
        double product;
        long samples;
        long outside;

        Score(String item) {
            this.item = item;
            heldOut = HeldOut.is(item);
        }

        double overPlate() {
            return 10 * Math.log10(plate / product);
        }

        double overTelea() {
            return 10 * Math.log10(telea / product);
        }
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        WireClips clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory));
        List<Score> scores = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (Path file : WireClips.candidates(setup.footage())) {
            String item = WireRepairBench.item(file, setup.footage());
            WireClip clip = setup.items().takes(item) ? clips.opened(file, setup.footage()) : null;
            if (clip != null) {
                try {
                    scores.add(new Trial(clip, setup.seedOf(item), memory).score(item));
                } catch (NothingToCorrect e) {
                    measures.add(WireRepairBench.told(NAME + "was not found where it was drawn", item, 1, "cases"));
                }
            }
        }
        if (scores.isEmpty()) {
            throw new NoSuchFootage("a clip of 49 frames without a cut");
        }
        scores.forEach(score -> {
            measures.add(WireRepairBench.told(NAME + "PSNR above the plate", score.item, score.overPlate(), "dB"));
            measures.add(WireRepairBench.told(NAME + "PSNR above Telea", score.item, score.overTelea(), "dB"));
        });
        means(scores, Score::overPlate, "PSNR above the plate", measures);
        means(scores, Score::overTelea, "PSNR above Telea", measures);
        long outside = scores.stream().mapToLong(score -> score.outside).sum();
        measures.add(new Measure(
                NAME + "samples outside the matte that differ", "all", outside, "samples", "0", outside == 0));
        return measures;
    }

    private static void means(List<Score> scores, ToDoubleFunction<Score> gain, String what, List<Measure> measures) {
        for (boolean heldOut : new boolean[] {false, true}) {
            scores.stream()
                    .filter(score -> score.heldOut == heldOut)
                    .mapToDouble(gain)
                    .average()
                    .ifPresent(mean -> measures.add(new Measure(
                            NAME + what,
                            heldOut ? "mean, held-out items" : "mean, tuning items",
                            mean,
                            "dB",
                            "above 0",
                            mean > 0)));
        }
    }

    /** One clip with a wire and its shadow over it. */
    private static final class Trial {
        private final WireClip clip;
        private final PictureMemory memory;
        private final SplittableRandom hand;
        private final float[][] lost;
        private final ObjectNode hints;
        private final long seed;

        Trial(WireClip bare, long seed, PictureMemory memory) {
            this.memory = memory;
            this.seed = seed;
            hand = new SplittableRandom(seed);
            lost = new float[bare.count()][];
            long draw = seed;
            while (!drawable(bare, draw)) {
                draw++;
            }
            RiggedWires wires = wires(bare, draw);
            RiggedShadow shadow = RiggedShadow.of(wires, draw, DEPTH);
            float[][] shadowed = new float[bare.count()][];
            for (int n = 0; n < shadowed.length; n++) {
                shadowed[n] = bare.truth()[n].clone();
                lost[n] = shadow.paint(n, shadowed[n]);
            }
            WireClip under =
                    new WireClip(bare.name(), bare.format(), bare.levels(), shadowed, shadowed, bare.mattes(), 0);
            WireClip hung = under.hung(wires, "moving wire with shadow");
            clip = new WireClip(
                    hung.name(), bare.format(), bare.levels(), bare.truth(), hung.plates(), hung.mattes(), 0);
            hints = hints(wires, shadow);
        }

        private static RiggedWires wires(WireClip clip, long seed) {
            return RiggedWires.moving(seed, clip.format().width(), clip.format().height(), 1, clip.light());
        }

        /** Whether both can be drawn over on all three frames; after {@link #DRAWS} others any will do. */
        private boolean drawable(WireClip bare, long draw) {
            RiggedWires wires = wires(bare, draw);
            RiggedShadow shadow = RiggedShadow.of(wires, draw, DEPTH);
            for (int n : keys(bare.count())) {
                if (wires.points(0, n, 3).length == 0 || shadow.points(n, 3).length == 0) {
                    return draw - seed >= DRAWS;
                }
            }
            return true;
        }

        private static int[] keys(int count) {
            return new int[] {count / 2, count / 8, count - 1 - count / 8};
        }

        private ObjectNode hints(RiggedWires wires, RiggedShadow shadow) {
            ObjectNode hints = JsonNodeFactory.instance.objectNode();
            ArrayNode drawn = hints.putArray("wires");
            ArrayNode cast = hints.putArray("shadows");
            for (int n : keys(clip.count())) {
                draw(drawn, "wire", n, wires.points(0, n, 4));
                draw(cast, "shadow", n, shadow.points(n, 4));
            }
            return hints;
        }

        private void draw(ArrayNode into, String what, int frame, double[][] points) {
            if (points.length > 0) {
                ArrayNode array =
                        into.addObject().put(what, 1).put("frame", frame).putArray("points");
                for (double[] point : points) {
                    array.addArray()
                            .add(point[0] + hand.nextDouble(-HAND, HAND))
                            .add(point[1] + hand.nextDouble(-HAND, HAND));
                }
            }
        }

        Score score(String item) {
            Correction kind =
                    Corrections.onDuty().find(CorrectionKind.of("wire-removal")).orElseThrow();
            ClipFootage footage = ClipFootage.of(clip, memory);
            Score score = new Score(item);
            PlainFlow peers = new PlainFlow(clip);
            try (FrameSource source = footage.open();
                    FrameWindow window = new FrameWindow(source, kind.reach(), memory);
                    Render render = kind.prepare(footage.assignment(kind.kind(), hints, seed), footage)) {
                for (int n : SHOWN) {
                    try (Scratch scratch = new Scratch(memory)) {
                        frame(n, render, window, peers, score, scratch);
                    }
                }
            }
            return score;
        }

        private void frame(int n, Render render, FrameWindow window, PlainFlow peers, Score score, Scratch scratch) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            Frame result = scratch.frame(clip.format());
            new Compositing(clip.format()).composite(window.at(n), changed, result);
            float[] lit = new float[clip.truth()[n].length];
            result.mat().get(0, 0, lit);
            byte[] hole = new byte[lost[n].length];
            for (int i = 0; i < hole.length; i++) {
                hole[i] = lost[n][i] > 0 ? (byte) 255 : 0;
            }
            float[] filled = peers.telea(n, hole, scratch);
            boolean[] within = within(changed, hole.length);
            for (int i = 0; i < hole.length; i++) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    float plate = clip.plates()[n][c];
                    float truth = clip.truth()[n][c];
                    score.outside += within[i] || Float.floatToIntBits(plate) == Float.floatToIntBits(lit[c]) ? 0 : 1;
                    if (hole[i] != 0 && clip.mattes()[n][i] == 0) {
                        score.plate += (plate - truth) * (plate - truth);
                        score.telea += (filled[c] - truth) * (filled[c] - truth);
                        score.product += (lit[c] - truth) * (lit[c] - truth);
                        score.samples++;
                    }
                }
            }
        }

        private boolean[] within(ChangedPixels changed, int pixels) {
            boolean[] within = new boolean[pixels];
            for (int run = 0; run < changed.runCount(); run++) {
                int from = changed.runY(run) * clip.format().width() + changed.runX(run);
                java.util.Arrays.fill(within, from, from + changed.runLength(run), true);
            }
            return within;
        }
    }
}
