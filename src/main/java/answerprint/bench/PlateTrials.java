package answerprint.bench;

import answerprint.guard.Guards;
import answerprint.guard.isolation.Isolation;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is tried on one plate. Cases that nobody asked for are drawn as well, so that the others stay the same. */
final class PlateTrials {
    private static final int VARIANTS = 2;
    private static final int OF_FACES = 6;

    private final GuardPlate plate;
    private final PictureMemory memory;
    private final GuardTally tally;
    private final List<PersonViolations.Cutout> heads;
    private final CaseWords cases;
    private final PlateFaces faces;
    private final SplittableRandom random;
    private final CleanEdits edits;
    private final Guards guards = Guards.onDuty();

    PlateTrials(
            GuardPlate plate,
            PictureMemory memory,
            long seed,
            GuardTally tally,
            List<PersonViolations.Cutout> heads,
            CaseWords cases) {
        this.plate = plate;
        this.memory = memory;
        this.tally = tally;
        this.heads = heads;
        this.cases = cases;
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
        if (asked(trial.name())) {
            tally.tell(plate.item(), trial, trial.run(plate, guards, memory));
        }
    }

    private boolean asked(String edit) {
        return cases.takesEdit(edit) && cases.takesRecording(plate.item());
    }

    private void tried(GuardTrial trial) {
        tried(trial, guards);
    }

    private void tried(GuardTrial trial, Guards watching) {
        if (asked(trial.name())) {
            counted(trial, trial.run(plate, watching, memory));
        }
    }

    private void counted(GuardTrial trial, GuardTrial.Outcome outcome) {
        tally.count(plate.item(), trial, outcome);
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
        GuardTrial altered = violations.sourcesAltered(clean);
        GuardTrial replayed = violations.approvalReplayed(clean);
        if (asked(clean.name()) || asked(altered.name()) || asked(replayed.name())) {
            GuardTrial.Outcome judged = clean.run(plate, guards, memory);
            if (asked(clean.name())) {
                counted(clean, judged);
            }
            tried(Violations.signed(clean, judged));
            tried(Violations.signed(altered, judged));
            tried(Violations.signed(replayed, judged));
        }
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
