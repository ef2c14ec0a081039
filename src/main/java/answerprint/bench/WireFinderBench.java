package answerprint.bench;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.Plate;
import answerprint.learning.PlateReading;
import answerprint.learning.PlateStock;
import answerprint.learning.Sampling;
import answerprint.learning.WireScore;
import answerprint.learning.WireTraining;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
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
 * Row 3: the wire finder. It learns from plates of up to ten tuning items as if they were one production, then looks for wires
 * that it has never seen over frames of the same items that it has never seen (unseen wires), over the held-out items, of which
 * it has seen nothing (unseen productions), and for wires on all those frames without any. A second net, taught from the plates
 * of the held-out items, does the same the other way round.
 */
public final class WireFinderBench implements BenchRow {
    private static final int CLIPS = 10;
    private static final int PLATES = 80;
    private static final int STEPS = 4000;
    private static final int JUDGED = 5;
    private static final double UNSEEN_WIRES = 0.93;
    private static final double UNSEEN_PRODUCTIONS = 0.88;
    private static final double CPU_TARGET = 360;
    private static final double FALSE_TARGET = 1.0 / 100;
    private static final String NAME = "wire finder: ";

    @Override
    public String name() {
        return "wire-finder";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        List<LessonTake> tuning = clips(setup.footage(), lab, HeldOut.TUNING);
        List<LessonTake> heldOut = clips(setup.footage(), lab, HeldOut.HELD_OUT);
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
        PlateStock stock = read(clips, lab, seed);
        try (var training = new WireTraining(stock.lessons(), stock.heldOut(), seed, STEPS)) {
            while (!training.isDone()) {
                training.step();
            }
            double spent = cpuSeconds() - before;
            List<Measure> measures = new ArrayList<>();
            String mean = "mean, " + items + " items";
            measures.addAll(judged(training, stock, clips, "unseen wires", mean, UNSEEN_WIRES));
            if (!unseen.isEmpty()) {
                measures.addAll(judged(
                        training,
                        read(unseen, lab, seed),
                        unseen,
                        "unseen productions",
                        "mean, " + unseenItems + " items",
                        UNSEEN_PRODUCTIONS));
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

    private static PlateStock read(List<LessonTake> clips, PictureLab lab, long seed) {
        return new PlateReading(lab.sources(), lab.memory(), Sampling.byNovelty(PLATES), JUDGED, seed)
                .read(clips, (take, n) -> true, (words, share) -> {});
    }

    private static List<Measure> judged(
            WireTraining training, PlateStock stock, List<LessonTake> clips, String what, String mean, double target) {
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
            if (score.cleanFrames() > 0) {
                String item = clips.get(clip).name();
                measures.add(told(NAME + "F1 on " + what, item, score.f1(), "F1"));
                measures.add(told(NAME + "false wires, " + what, item, score.falseWires(), "wires"));
            }
            all = all.plus(score);
        }
        double falsePerFrame = (double) all.falseWires() / Math.max(1, all.cleanFrames());
        measures.add(told(NAME + "precision on " + what, mean, all.precision(), "share"));
        measures.add(told(NAME + "recall on " + what, mean, all.recall(), "share"));
        measures.add(new Measure(NAME + "F1 on " + what, mean, all.f1(), "F1", "≥ " + target, all.f1() >= target));
        measures.add(new Measure(
                NAME + "false wires per clean frame, " + what,
                mean + ", " + all.cleanFrames() + " frames",
                falsePerFrame,
                "wires",
                "≤ 1 in 100",
                falsePerFrame <= FALSE_TARGET));
        return measures;
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }

    /** Usable clips of the items in question, one per item, spread evenly over the items in the order of their names. */
    private static List<LessonTake> clips(Path footage, PictureLab lab, HeldOut items) throws IOException {
        List<LessonTake> usable = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(footage, 2)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String item = footage.relativize(file).getName(0).toString();
            if (!known.contains(item) && items.takes(item)) {
                MediaRef media = media(file, lab);
                if (media != null) {
                    known.add(item);
                    usable.add(new LessonTake(new UUID(0, usable.size()), item, "", "unknown", item, media));
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
            return usable ? read(new MediaRef(List.of(file), facts), lab) : null;
        } catch (MediaException e) {
            return null; // not a recording
        }
    }

    /** Passed over as well when its first frame cannot be read. */
    private static MediaRef read(MediaRef media, PictureLab lab) {
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            source.read(0, frame);
            return media;
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
