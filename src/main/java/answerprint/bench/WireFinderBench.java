package answerprint.bench;

import answerprint.bench.WireFinderJudging.Unseen;
import answerprint.learning.LearningMode;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.PlateReading;
import answerprint.learning.PlateStock;
import answerprint.learning.Sampling;
import answerprint.learning.WireTraining;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Row 3: the wire finder. It learns from plates of up to ten tuning items as if they were one production, then looks for wires
 * that it has never seen over frames of the same items that it has never seen (unseen wires), over the held-out items, of which
 * it has seen nothing (unseen productions), and for wires on all those frames without any. A second net, taught from the plates
 * of the held-out items, does the same the other way round. Judged is what the product does: a picture of a shot with the
 * pictures before and after, through which the wires move on. What the finder makes of the same pictures alone is told beside.
 */
public final class WireFinderBench implements BenchRow {
    private static final int CLIPS = 10;
    private static final int PLATES = 80;
    private static final int STEPS = LearningMode.FULL.finderSteps();
    private static final int JUDGED = 5;
    private static final double CPU_TARGET = 360;
    static final String NAME = "wire finder: ";

    @Override
    public String name() {
        return "wire-finder";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        List<LessonTake> tuning = LessonClips.in(setup.footage(), CLIPS, lab, HeldOut.TUNING);
        List<LessonTake> heldOut = LessonClips.in(setup.footage(), CLIPS, lab, HeldOut.HELD_OUT);
        List<Measure> measures = new ArrayList<>();
        boolean both = setup.items() == HeldOut.ALL;
        if (setup.items() != HeldOut.HELD_OUT) {
            measures.addAll(learned(tuning, both ? heldOut : List.of(), "tuning", "held-out", lab, setup.seed()));
        }
        if (setup.items() != HeldOut.TUNING) {
            measures.addAll(learned(heldOut, both ? tuning : List.of(), "held-out", "tuning", lab, setup.seed()));
        }
        return measures;
    }

    private static List<Measure> learned(
            List<LessonTake> clips,
            List<LessonTake> unseen,
            String items,
            String unseenItems,
            PictureLab lab,
            long seed) {
        if (clips.isEmpty()) {
            return List.of(told(
                    NAME + "not measured",
                    "needs recordings of 30 frames or more among the " + items + " items, at least 240 pixels high",
                    Double.NaN,
                    ""));
        }
        double before = cpuSeconds();
        PlateReading reading = new PlateReading(lab.sources(), lab.memory(), Sampling.byNovelty(PLATES), JUDGED, seed);
        PlateStock stock = read(reading, clips);
        try (var training = new WireTraining(stock.lessons(), stock.heldOut(), lab.memory(), seed, STEPS)) {
            while (!training.isDone()) {
                training.step();
            }
            double spent = cpuSeconds() - before;
            var judging = new WireFinderJudging(training, reading, lab.memory());
            List<Measure> measures =
                    new ArrayList<>(judging.over(clips, stock, Unseen.WIRES, "mean, " + items + " items"));
            if (!unseen.isEmpty()) {
                measures.addAll(judging.over(
                        unseen, read(reading, unseen), Unseen.PRODUCTIONS, "mean, " + unseenItems + " items"));
            }
            measures.add(new Measure(
                    NAME + "CPU time to learn",
                    clips.size() + " " + items + " items",
                    spent,
                    "s",
                    "≤ " + CPU_TARGET,
                    spent <= CPU_TARGET));
            return measures;
        }
    }

    private static PlateStock read(PlateReading reading, List<LessonTake> clips) {
        return reading.read(clips, (take, n) -> true, (words, share) -> {});
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
