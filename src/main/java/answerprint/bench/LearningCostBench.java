package answerprint.bench;

import answerprint.learning.CpuClock;
import answerprint.learning.Learned;
import answerprint.learning.LearningPlan;
import answerprint.learning.LearningRun;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.Plate;
import answerprint.learning.PlateReading;
import answerprint.learning.PlateStock;
import answerprint.learning.ReadingCost;
import answerprint.learning.Sampling;
import answerprint.learning.WireScore;
import answerprint.learning.WireTraining;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The cost of learning as the material grows ("Learning: its cost per extra hour of dailies is stated and sub-linear"): one take of
 * each set-up, then two, then four. The nets are trained a tenth as long as in a quick try, so that reading weighs more than it
 * does in earnest. And what is lost by not reading everything: a finder taught from what was chosen against one taught as long from
 * every frame that was looked at, both judged on frames of which neither knows anything.
 */
public final class LearningCostBench implements BenchRow {
    private static final int MOST = 4;
    private static final int PLATES = 36;
    private static final LearningPlan PLAN = new LearningPlan(PLATES, 74, 6, 6, 74, 480, 50);
    private static final int STEPS = 300;
    private static final int JUDGED = 2;
    /** What may be lost of the finder's F1 for reading a twentieth of the frames. */
    private static final double KEPT = -0.03;

    private static final String NAME = "learning cost: ";

    @Override
    public String name() {
        return "learning-cost";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        Map<String, List<LessonTake>> setUps =
                new SetUpTakes(lab, Files.createTempDirectory(box, "strips")).in(setup, MOST);
        if (setUps.isEmpty()) {
            throw new NoSuchFootage("a folder with four recordings of one size");
        }
        String items =
                setUps.size() + " set-ups, " + setup.items().name().toLowerCase(java.util.Locale.ROOT) + " items";
        learn(first(setUps.values(), 1), lab, setup.seed()); // loads what is loaded once
        List<Cost> costs = new ArrayList<>();
        for (int takes = 1; takes <= MOST; takes *= 2) {
            costs.add(learn(first(setUps.values(), takes), lab, setup.seed()));
        }
        List<Measure> measures = new ArrayList<>(grown(costs, setUps.size(), items));
        measures.addAll(quality(first(setUps.values(), MOST), lab, setup.seed(), items));
        return measures;
    }

    private static List<LessonTake> first(Collection<List<LessonTake>> setUps, int takes) {
        return setUps.stream().flatMap(all -> all.stream().limit(takes)).toList();
    }

    /** @param total processor seconds of the whole run */
    private record Cost(ReadingCost reading, double total) {}

    private static Cost learn(List<LessonTake> takes, PictureLab lab, long seed) {
        double before = CpuClock.seconds();
        Learned learned = LearningRun.unwatched(PLAN, seed, takes, lab.sources(), lab.memory())
                .run();
        return new Cost(learned.cost(), CpuClock.seconds() - before);
    }

    private static List<Measure> grown(List<Cost> costs, int setUps, String items) {
        List<Measure> measures = new ArrayList<>();
        for (Cost cost : costs) {
            ReadingCost reading = cost.reading();
            String size = String.format(java.util.Locale.ROOT, "%d frames, %s", reading.frames(), items);
            measures.add(told("frames decoded", size, reading.read(), "frames"));
            measures.add(told("CPU time, reading", size, reading.cpuSeconds(), "s"));
            measures.add(told("CPU time, reading and learning", size, cost.total(), "s"));
        }
        ReadingCost least = costs.getFirst().reading();
        ReadingCost half = costs.get(costs.size() - 2).reading();
        ReadingCost most = costs.getLast().reading();
        double growth = Math.log(most.hours() / least.hours());
        measures.add(told(
                "CPU time of an extra take",
                items,
                (most.cpuSeconds() - half.cpuSeconds()) / (MOST / 2.0) / setUps,
                "s"));
        measures.add(told(
                "CPU time of an extra hour of takes of the same set-ups",
                items,
                (most.cpuSeconds() - half.cpuSeconds()) / (most.hours() - half.hours()),
                "s"));
        measures.add(exponent("reading", Math.log(most.cpuSeconds() / least.cpuSeconds()) / growth, items));
        double total = costs.getLast().total() / costs.getFirst().total();
        measures.add(exponent("reading and learning", Math.log(total) / growth, items));
        return measures;
    }

    private static Measure exponent(String what, double value, String items) {
        return new Measure(NAME + "exponent of growth, " + what, items, value, "power", "< 1", value < 1);
    }

    private static List<Measure> quality(List<LessonTake> takes, PictureLab lab, long seed, String items) {
        PlateStock all = read(takes, lab, seed, Sampling.everything());
        PlateStock chosen = read(takes, lab, seed, Sampling.byNovelty(PLATES));
        WireScore fromAll = score(all.lessons(), all.heldOut(), lab.memory(), seed);
        WireScore fromChosen = score(chosen.lessons(), all.heldOut(), lab.memory(), seed);
        double kept = fromChosen.f1() - fromAll.f1();
        return List.of(
                told(
                        "plates, everything that was looked at",
                        items,
                        all.lessons().size(),
                        "frames"),
                told("plates, by novelty", items, chosen.lessons().size(), "frames"),
                told("held-out F1, everything that was looked at", items, fromAll.f1(), "F1"),
                told("held-out F1, by novelty", items, fromChosen.f1(), "F1"),
                new Measure(
                        NAME + "held-out F1, by novelty above everything",
                        items,
                        kept,
                        "F1",
                        "≥ " + KEPT,
                        kept >= KEPT));
    }

    private static PlateStock read(List<LessonTake> takes, PictureLab lab, long seed, Sampling sampling) {
        return new PlateReading(lab.sources(), lab.memory(), sampling, JUDGED, seed)
                .read(takes, (take, n) -> true, (words, share) -> {});
    }

    private static WireScore score(List<Plate> lessons, List<Plate> heldOut, PictureMemory memory, long seed) {
        try (var training = new WireTraining(lessons, heldOut, memory, seed, STEPS)) {
            while (!training.isDone()) {
                training.step();
            }
            return training.trial().score(heldOut.size());
        }
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(NAME + measure, item, value, unit, "", true);
    }
}
