package answerprint.bench;

import answerprint.guard.Guards;
import answerprint.guard.isolation.Isolation;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Row 15: the guards' mutation suite. On stretches of real recordings every violation is planted by seed and must be caught by a
 * guard whose matter it is; edits that are clean by their making must pass all guards. Objections to the product's own repairs
 * are told beside. Faces are changed where the plate shows some.
 */
public final class GuardMutationsBench implements BenchRow {
    private static final int PLATES = 20;
    private static final int VARIANTS = 2;
    private static final int OF_FACES = 6;
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
                    setup.items().takes(item) && tried < PLATES ? GuardPlate.read(item, file, lab) : Optional.empty();
            if (plate.isPresent()) {
                tried++;
                GuardTally tally = HeldOut.is(item) ? heldOut : tuning;
                new OnPlate(plate.get(), lab.memory(), setup.seed() + 31L * tried, tally, heads).all();
            }
        }
        if (tried == 0) {
            throw new IllegalArgumentException("no recording of 32 frames without a cut under " + setup.footage());
        }
        return measures(tuning, heldOut);
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

    /** Everything that is tried on one plate. */
    private static final class OnPlate {
        private final GuardPlate plate;
        private final PictureMemory memory;
        private final GuardTally tally;
        private final List<PersonViolations.Cutout> heads;
        private final PlateFaces faces;
        private final SplittableRandom random;
        private final CleanEdits edits;
        private final Guards guards = Guards.onDuty();

        OnPlate(
                GuardPlate plate,
                PictureMemory memory,
                long seed,
                GuardTally tally,
                List<PersonViolations.Cutout> heads) {
            this.plate = plate;
            this.memory = memory;
            this.tally = tally;
            this.heads = heads;
            random = new SplittableRandom(seed);
            faces = PlateFaces.in(plate, memory);
            edits = new CleanEdits(plate, faces, memory, random.split());
        }

        void all() throws IOException {
            for (GuardWires wires : edits.wires().stream().toList()) {
                told(edits.repaired(wires));
                tried(edits.flawless(wires));
                tried(edits.flawless(wires));
            }
            told(edits.dust());
            for (int variant = 0; variant < VARIANTS; variant++) {
                tried(edits.grade());
                tried(edits.relight());
                tried(edits.regrain());
                books();
                signatures();
            }
            persons();
        }

        /** Of what the product made an objection may be right, so that it does not count as a false alarm. */
        private void told(GuardTrial trial) {
            tally.tell(plate.item(), trial, trial.run(plate, guards, memory));
        }

        private GuardTrial.Outcome tried(GuardTrial trial) {
            return tried(trial, guards);
        }

        private GuardTrial.Outcome tried(GuardTrial trial, Guards watching) {
            GuardTrial.Outcome outcome = trial.run(plate, watching, memory);
            tally.count(plate.item(), trial, outcome);
            return outcome;
        }

        private void books() throws IOException {
            Violations violations = new Violations(plate, edits, random.split());
            tried(violations.oneCodeValueOutside());
            tried(violations.grownMatte());
            tried(violations.thirteenFramesMore());
            tried(violations.droppedFrame());
            tried(violations.timecodeOneLater());
            violations.grainRemoved().ifPresent(this::tried);
            tried(violations.flicker());
            tried(violations.barredNet());
            tried(violations.foreignTake());
            try (KernelTable kernel = new KernelTable()) {
                tried(
                        kernel.callingOutside(edits.grade(), random.nextInt(1, 250)),
                        guards.with(new Isolation(kernel.folder())));
            }
        }

        private void signatures() {
            Violations violations = new Violations(plate, edits, random.split());
            GuardTrial clean = edits.box();
            GuardTrial.Outcome judged = tried(clean);
            tried(Violations.delivered(clean, judged));
            tried(violations.sourcesAltered(clean, judged));
            tried(violations.approvalReplayed(clean, judged));
        }

        private void persons() {
            PersonViolations violations = new PersonViolations(plate, edits, random.split());
            for (Region face : faces.faces().stream().limit(2).toList()) {
                for (int variant = 0; variant < OF_FACES; variant++) {
                    tried(violations.mouthWarped(face, variant));
                    tried(violations.softened(face, variant));
                }
                for (int variant = 0; variant < VARIANTS; variant++) {
                    tried(violations.eyesClosed(face));
                    tried(violations.turned(face));
                    tried(violations.twoStops(face));
                    tried(violations.removed(face, false));
                }
                heads.add(violations.cutout(face));
            }
            faces.bodies().stream().limit(2).forEach(body -> tried(violations.removed(body, true)));
            for (int variant = 0; variant < 2 * VARIANTS && !heads.isEmpty(); variant++) {
                tried(violations.pasted(heads.get(random.nextInt(heads.size()))));
            }
        }
    }
}
