package answerprint.bench;

import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rows 1 and 5: wires hung by seed over filmed clips, true mattes given, repaired by the product and by its peers in the same run.
 * The score is the peak signal-to-noise ratio inside the matte, over all its frames; the repair's own prediction is compared with
 * the truth on every stretch of wire (96 pixels of picture on one frame). Wires that move across the picture and wires that hang
 * fixed in it are told apart; wires fixed before a fixed camera have a row of their own, {@link FixedWireBench}.
 */
public final class WireRepairBench implements BenchRow {
    private static final int FEWEST = 4;
    private static final double TELEA = 4.5;
    private static final double FLOW = 1.5;
    private static final double RANKS = 0.8;
    private static final String NAME = "wire repair: ";

    @Override
    public String name() {
        return "wire-repair";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        WireClips clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory));
        List<RepairScore> moving = new ArrayList<>();
        List<RepairScore> fixed = new ArrayList<>();
        for (Path file : WireClips.candidates(setup.footage())) {
            String item = item(file, setup.footage());
            WireClip clip = setup.items().takes(item) ? clips.opened(file, setup.footage()) : null;
            if (clip != null) {
                long seed = setup.seedOf(item);
                int width = clip.format().width();
                int height = clip.format().height();
                var swinging = RiggedWires.moving(seed, width, height, 2, clip.light());
                moving.add(new WireTrial(clip.hung(swinging, "moving wires"), HeldOut.is(item), memory).alone());
                var hanging = RiggedWires.fixed(seed + 1, width, height, 2, clip.light());
                fixed.add(new WireTrial(clip.hung(hanging, "fixed wires"), HeldOut.is(item), memory).alone());
            }
        }
        if (moving.size() < FEWEST) {
            throw new NoSuchFootage(
                    "at least " + FEWEST + " clips of 49 frames without a cut and finds " + moving.size());
        }
        return measures(moving, fixed);
    }

    /** The folder a recording lies in, or its own name where it lies in none. */
    static String item(Path file, Path folder) {
        Path inside = folder.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : inside.toString();
    }

    private static List<Measure> measures(List<RepairScore> moving, List<RepairScore> fixed) {
        List<Measure> measures = new ArrayList<>();
        moving.forEach(score -> measures.addAll(item(score)));
        fixed.forEach(score -> measures.addAll(item(score)));
        over(moving, NAME, "moving wires", RepairScore::aboveTelea, "PSNR above Telea", TELEA, measures);
        over(moving, NAME, "moving wires", RepairScore::aboveFlow, "PSNR above plain flow", FLOW, measures);
        over(fixed, NAME, "fixed wires", RepairScore::aboveTelea, "PSNR above Telea", Double.NaN, measures);
        over(fixed, NAME, "fixed wires", RepairScore::aboveFlow, "PSNR above plain flow", Double.NaN, measures);
        List<RepairScore> all = new ArrayList<>(moving);
        all.addAll(fixed);
        ranks(all, NAME, measures);
        long outside = all.stream().mapToLong(s -> s.outside).sum();
        measures.add(new Measure(
                NAME + "samples outside the matte that differ", "all", outside, "samples", "0", outside == 0));
        return measures;
    }

    private static List<Measure> item(RepairScore s) {
        double overFlow = s.aboveFlow();
        return List.of(
                told(NAME + "PSNR in matte", s.item, s.db(s.product), "dB"),
                told(NAME + "PSNR above Telea", s.item, s.aboveTelea(), "dB"),
                new Measure(NAME + "PSNR above plain flow", s.item, overFlow, "dB", "no item below 0", overFlow >= 0),
                told(
                        NAME + "finest detail, repaired to true",
                        s.item,
                        Math.sqrt(s.detailProduct / s.detailTruth),
                        "ratio"),
                told(NAME + "time per frame", s.item, s.nanos / 1e9 / s.frames, "s"));
    }

    /** Mean over the items for tuning and over those held out, and the median over all, which no single item carries. */
    static void over(
            List<RepairScore> scores,
            String row,
            String wires,
            ToDoubleFunction<RepairScore> gain,
            String what,
            double atLeast,
            List<Measure> measures) {
        for (boolean heldOut : new boolean[] {false, true}) {
            var some = scores.stream().filter(s -> s.heldOut == heldOut).toList();
            String items = heldOut ? "mean, held-out items" : "mean, tuning items";
            some.stream()
                    .mapToDouble(gain)
                    .average()
                    .ifPresent(mean -> measures.add(judged(row + what, items + ", " + wires, mean, "dB", atLeast)));
        }
        double[] sorted = scores.stream().mapToDouble(gain).sorted().toArray();
        if (sorted.length > 0) {
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            measures.add(told(row + what, "median, all items, " + wires, median, "dB"));
        }
    }

    static void ranks(List<RepairScore> scores, String row, List<Measure> measures) {
        for (boolean heldOut : new boolean[] {false, true}) {
            List<RepairScore.Stretch> stretches = scores.stream()
                    .filter(s -> s.heldOut == heldOut)
                    .flatMap(s -> s.stretches.stream())
                    .toList();
            if (stretches.size() >= 3) {
                double correlation = RankCorrelation.of(
                        stretches.stream()
                                .mapToDouble(RepairScore.Stretch::predicted)
                                .toArray(),
                        stretches.stream()
                                .mapToDouble(RepairScore.Stretch::real)
                                .toArray());
                measures.add(judged(
                        row + "predicted against true error, rank correlation",
                        stretches.size() + " stretches, " + (heldOut ? "held-out items" : "tuning items"),
                        correlation,
                        "",
                        RANKS));
            }
        }
    }

    private static Measure judged(String measure, String item, double value, String unit, double atLeast) {
        return Double.isNaN(atLeast)
                ? told(measure, item, value, unit)
                : new Measure(measure, item, value, unit, "at least " + atLeast, value >= atLeast);
    }

    static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }
}
