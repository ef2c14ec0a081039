package answerprint.bench;

import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Row 8: seeded dust, sparkles and dead pixels over filmed clips, found and repaired by the product. A speck is found when half
 * its pixels lie in the matte; a piece of the matte that touches no speck is a false one. The gain is that of the peak
 * signal-to-noise ratio over all pixels that the dust changed, found or not. Peers are given the true mattes. The same clips
 * as filmed tell false alarms. The rarer defects ({@link CleanupFaults}) are told: one of each over each clip, what was found, whether
 * the clip as filmed is said to have it too, and the gain where it was.
 */
public final class CleanupBench implements BenchRow {
    private static final int MOST_CLIPS = 40;
    private static final int FIRST = 3;
    private static final int STEP = 4;
    private static final int SPECKS = 10;
    private static final int STUCK = 30;
    private static final String NAME = "cleanup: ";

    @Override
    public String name() {
        return "cleanup";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        List<CleanupScore> scores = new ArrayList<>();
        for (WireClip clip :
                new WireClips(PictureLab.of(BoxRules.usual(box), memory)).in(setup.footage(), MOST_CLIPS)) {
            String item = clip.name().replaceFirst("/.*", "");
            if (setup.items().takes(item)) {
                long seed = setup.seedOf(item);
                CleanupScore score = new CleanupTrial(clip, item, memory).score(seed, SPECKS, STUCK, FIRST, STEP);
                score.faults = new CleanupFaults(clip, seed, memory).scores();
                scores.add(score);
            }
        }
        if (scores.isEmpty()) {
            throw new NoSuchFootage("a clip of 49 frames without a cut");
        }
        return measures(scores);
    }

    private static List<Measure> measures(List<CleanupScore> scores) {
        List<Measure> measures = new ArrayList<>();
        for (CleanupScore s : scores) {
            measures.add(told("dust found", s.item, s.recall(), "ratio"));
            measures.add(told("dust claims that are true", s.item, s.precision(), "ratio"));
            measures.add(told("gain at defects", s.item, s.gain(s.after), "dB"));
            measures.add(told("gain of Telea in true mattes", s.item, s.gain(s.telea), "dB"));
            measures.add(told("gain of median of 3 frames in true mattes", s.item, s.gain(s.median), "dB"));
            measures.add(told(
                    s.ownDust ? "found on the film as it is" : "false dust on clean footage",
                    s.item,
                    s.falsePer100(),
                    "/100 fr"));
            measures.add(told("dead pixels found", s.item, s.deadRecall(), "ratio"));
            measures.add(told("false dead pixels", s.item, s.deadFalse, "pixels"));
            for (FaultScore fault : s.faults) {
                String seen = (fault.found() ? "" : ", not found") + (fault.falselySeen() ? ", seen without too" : "");
                measures.add(told(fault.kind() + ", gain" + seen, s.item, fault.gain(), "dB"));
            }
            measures.add(told("time per frame", s.item, s.nanos / 1e9 / s.frames, "s"));
        }
        group(scores.stream().filter(s -> !s.heldOut).toList(), "mean, tuning items", measures);
        group(scores.stream().filter(s -> s.heldOut).toList(), "mean, held-out items", measures);
        long outside = scores.stream().mapToLong(s -> s.outside).sum();
        measures.add(new Measure(
                NAME + "samples outside the matte that differ", "all", outside, "samples", "0", outside == 0));
        return measures;
    }

    private static void group(List<CleanupScore> scores, String items, List<Measure> measures) {
        if (scores.isEmpty()) {
            return;
        }
        List<CleanupScore> clean = scores.stream().filter(s -> !s.ownDust).toList();
        measures.add(asked("dust found", items, mean(scores, CleanupScore::recall), "ratio", 0.9));
        measures.add(asked("dust claims that are true", items, mean(clean, CleanupScore::precision), "ratio", 0.95));
        measures.add(asked("gain at defects", items, mean(scores, s -> s.gain(s.after)), "dB", 10));
        measures.add(told("gain of Telea in true mattes", items, mean(scores, s -> s.gain(s.telea)), "dB"));
        measures.add(
                told("gain of median of 3 frames in true mattes", items, mean(scores, s -> s.gain(s.median)), "dB"));
        measures.add(told("false dust on clean footage", items, mean(clean, CleanupScore::falsePer100), "/100 fr"));
        measures.add(asked("dead pixels found", items, mean(scores, CleanupScore::deadRecall), "ratio", 0.98));
        measures.add(told("false dead pixels", items, mean(scores, s -> s.deadFalse), "pixels"));
        Map<String, List<FaultScore>> kinds = clean.stream()
                .flatMap(s -> s.faults.stream())
                .collect(Collectors.groupingBy(FaultScore::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, faults) -> {
            long found = faults.stream().filter(FaultScore::found).count();
            long seen = faults.stream().filter(FaultScore::falselySeen).count();
            double gain =
                    faults.stream().mapToDouble(FaultScore::gain).average().orElseThrow();
            measures.add(told(kind + ", found", items, (double) found / faults.size(), "ratio"));
            measures.add(told(
                    kind + ", claims that are true",
                    items,
                    found + seen == 0 ? 1 : (double) found / (found + seen),
                    "ratio"));
            measures.add(told(kind + ", gain", items, gain, "dB"));
        });
    }

    private static double mean(List<CleanupScore> scores, ToDoubleFunction<CleanupScore> value) {
        return scores.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(NAME + measure, item, value, unit, "", true);
    }

    private static Measure asked(String measure, String item, double value, String unit, double least) {
        return new Measure(NAME + measure, item, value, unit, "at least " + least, value >= least);
    }
}
