package answerprint.bench;

import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Row 15: the guards' mutation suite. On stretches of real recordings every violation is planted by seed and must be caught by a
 * guard whose matter it is; edits that are clean by their making must pass all guards. Objections to the product's own repairs
 * are told beside. Faces are changed where the plate shows some. What is tried on a recording follows from the seed and its name
 * alone; {@code --case EDIT@RECORDING} tries no others.
 */
public final class GuardMutationsBench implements BenchRow {
    private static final int PLATES = 20;
    private static final double CAUGHT = 99;
    private static final double FALSE_ALARMS = 2;

    @Override
    public String name() {
        return "guards-mutations";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(3L << 30));
        GuardTally tuning = new GuardTally();
        GuardTally heldOut = new GuardTally();
        List<Path> files = GuardPlate.recordings(setup.footage());
        List<PersonViolations.Cutout> heads = new ArrayList<>();
        int tried = 0;
        for (Path file : files) {
            String item = GuardPlate.item(file, files);
            Optional<GuardPlate> plate =
                    tried < PLATES && asked(setup, item) ? GuardPlate.read(item, file, lab) : Optional.empty();
            if (plate.isPresent()) {
                tried++;
                GuardTally tally = HeldOut.is(item) ? heldOut : tuning;
                new PlateTrials(plate.get(), lab.memory(), seed(setup, file), tally, heads, setup.cases()).all();
            }
        }
        if (tried == 0) {
            throw new NoSuchFootage("a recording of 32 frames without a cut");
        }
        return measures(tuning, heldOut);
    }

    /** Faces that are pasted in come from the recordings before, so that these are looked at as well. */
    private static boolean asked(BenchSetup setup, String item) {
        boolean pastes = setup.cases().takesEdit(PersonViolations.PASTED);
        return setup.items().takes(item) && (pastes || setup.cases().takesRecording(item));
    }

    /** Of the recording's own name, so that it is tried with the same cases whatever else is. */
    private static long seed(BenchSetup setup, Path file) {
        return 31 * setup.seed()
                + ItemNumber.of(setup.footage().relativize(file).toString());
    }

    private static List<Measure> measures(GuardTally tuning, GuardTally heldOut) {
        List<Measure> measures = new ArrayList<>();
        GuardTally all = new GuardTally();
        all.add(tuning);
        all.add(heldOut);
        all.lines()
                .forEach(line -> measures.add(
                        new Measure("guards: " + line.name(), line.words(), line.percent(), "%", "", true)));
        sums(measures, tuning, "mean, tuning items");
        sums(measures, heldOut, "mean, held-out items");
        return measures;
    }

    private static void sums(List<Measure> into, GuardTally tally, String item) {
        if (tally.violations() > 0) {
            double caught = tally.caught();
            into.add(new Measure(
                    "guards: violations caught, of " + tally.violations(),
                    item,
                    caught,
                    "%",
                    "≥ 99",
                    caught >= CAUGHT));
        }
        if (tally.cleanEdits() > 0) {
            double alarms = tally.falseAlarms();
            into.add(new Measure(
                    "guards: false alarms on clean edits, of " + tally.cleanEdits(),
                    item,
                    alarms,
                    "%",
                    "≤ 2",
                    alarms <= FALSE_ALARMS));
        }
    }
}
