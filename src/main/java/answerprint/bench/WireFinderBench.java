package answerprint.bench;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.Plate;
import answerprint.learning.PlateStock;
import answerprint.learning.WireScore;
import answerprint.learning.WireTraining;
import answerprint.picture.BoxRules;
import answerprint.picture.MediaException;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wire finder (issue row 5): learns from plates of up to eight clips as if they were one production, then looks for wires it
 * has never seen over frames of the same clips that it has never seen, and for wires on those frames without any.
 */
public final class WireFinderBench implements BenchRow {
    private static final int CLIPS = 8;
    private static final int PLATES = 80;
    private static final int STEPS = 3000;
    private static final int JUDGED = 8;
    private static final double F1_TARGET = 0.85;
    private static final double CPU_TARGET = 360;
    private static final double FALSE_TARGET = 1.0 / 50;

    @Override
    public String name() {
        return "wire-finder";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        double before = cpuSeconds();
        Path box = Files.createTempDirectory("answerprint-bench");
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        List<LessonTake> clips = clips(setup.footage(), lab);
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("no usable clip under " + setup.footage()
                    + ": wanted are recordings of 30 frames or more, at least 240 pixels high");
        }
        PlateStock stock = PlateStock.read(
                clips, lab.sources(), lab.memory(), PLATES, JUDGED, (take, n) -> true, (done, of) -> {});
        try (var training = new WireTraining(stock.lessons(), stock.heldOut(), setup.seed(), STEPS)) {
            while (!training.isDone()) {
                training.step();
            }
            double spent = cpuSeconds() - before;
            return measures(training, stock, clips, spent);
        }
    }

    private static List<Measure> measures(
            WireTraining training, PlateStock stock, List<LessonTake> clips, double spent) {
        List<Measure> measures = new ArrayList<>();
        WireScore all = WireScore.NOTHING;
        for (int clip = 0; clip < clips.size(); clip++) {
            WireScore score = WireScore.NOTHING;
            for (int i = 0; i < stock.heldOut().size(); i++) {
                Plate plate = stock.heldOut().get(i);
                if (plate.take() == clip) {
                    score = score.plus(training.score(plate, i));
                }
            }
            measures.add(told("wire finder: F1 on unseen wires", clips.get(clip).name(), score.f1(), "F1"));
            measures.add(told("wire finder: false wires", clips.get(clip).name(), score.falseWires(), "wires"));
            all = all.plus(score);
        }
        String item = "all " + clips.size() + " clips";
        double falsePerFrame = (double) all.falseWires() / Math.max(1, all.cleanFrames());
        measures.add(told("wire finder: precision", item, all.precision(), "share"));
        measures.add(told("wire finder: recall", item, all.recall(), "share"));
        measures.add(new Measure(
                "wire finder: F1 on unseen wires", item, all.f1(), "F1", "≥ " + F1_TARGET, all.f1() >= F1_TARGET));
        measures.add(new Measure(
                "wire finder: false wires per frame without wires",
                all.cleanFrames() + " frames",
                falsePerFrame,
                "wires",
                "≤ 1 in 50",
                falsePerFrame <= FALSE_TARGET));
        measures.add(new Measure(
                "wire finder: CPU time to learn", item, spent, "s", "≤ " + CPU_TARGET, spent <= CPU_TARGET));
        return measures;
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }

    /** Usable clips, one per folder, spread evenly over the folders in the order of their names. */
    private static List<LessonTake> clips(Path footage, PictureLab lab) throws IOException {
        List<LessonTake> usable = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(footage, 2)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (!folders.contains(file.getParent())) {
                MediaRef media = media(file, lab);
                if (media != null) {
                    folders.add(file.getParent());
                    String name = footage.relativize(file).toString();
                    usable.add(new LessonTake(new UUID(0, usable.size()), name, "", "unknown", name, media));
                }
            }
        }
        List<LessonTake> chosen = new ArrayList<>();
        int count = Math.min(CLIPS, usable.size());
        for (int i = 0; i < count; i++) {
            chosen.add(usable.get(i * usable.size() / count));
        }
        return chosen;
    }

    /** A recording that can be learned from, or null: stills, mattes, broken and tiny media are passed over. */
    private static @Nullable MediaRef media(Path file, PictureLab lab) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.contains("mask") || name.contains("matte") || file.toString().contains("malformed")) {
            return null;
        }
        try {
            MediaFacts facts = lab.probing().probe(file).facts();
            boolean usable = !facts.container().sequence()
                    && facts.count() >= 30
                    && facts.format().height() >= 240;
            return usable ? new MediaRef(List.of(file), facts) : null;
        } catch (MediaException e) {
            return null; // not a recording
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
