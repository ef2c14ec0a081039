package answerprint.proposal;

import answerprint.access.Actor;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.Corrections;
import answerprint.correction.NothingToCorrect;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.picture.DecodedOnce;
import answerprint.picture.JobSources;
import answerprint.picture.MediaException;
import answerprint.timeline.FrameRange;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one version of a proposal. May run twice: everything it makes is stored under its hash, the same assignment gives
 * the same bits, and the version is inserted once, in the fenced end of the order.
 */
@ApplicationScoped
class ProposeWork implements Work<ProposeAsk> {
    private final Plates plates;
    private final Corrections corrections;
    private final Making making;
    private final JobSources sources;
    private final VersionRows versions;
    private final Ledger ledger;
    private final Bulletins bulletins;
    private final InstantSource clock;

    ProposeWork(
            Plates plates,
            Corrections corrections,
            Making making,
            JobSources sources,
            VersionRows versions,
            Ledger ledger,
            Bulletins bulletins,
            InstantSource clock) {
        this.plates = plates;
        this.corrections = corrections;
        this.making = making;
        this.sources = sources;
        this.versions = versions;
        this.ledger = ledger;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ProposeAsk.KIND;
    }

    @Override
    public Class<ProposeAsk> payload() {
        return ProposeAsk.class;
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public WorkOutcome run(ProposeAsk ask, Progress progress, Fence fence) throws IOException {
        if (versions.find(ask.proposal(), ask.number()).isPresent()) {
            return new WorkOutcome.Done("It is there already.");
        }
        Assignment assignment = ask.assignment();
        Optional<Plate> found = plates.find(assignment.take());
        if (found.isEmpty()) {
            return new WorkOutcome.GiveUp("The take is gone.");
        }
        Plate plate = found.get();
        if (!FrameRange.ofCount(plate.count()).contains(assignment.frames())) {
            return new WorkOutcome.GiveUp("The take has no frames " + assignment.frames() + ".");
        }
        Correction correction = corrections.require(assignment.kind());
        Made made;
        try (DecodedOnce once = sources.begin()) {
            made = making.make(correction, ask, plate, plates.footage(plate, once), progress);
        } catch (NothingToCorrect nothing) {
            return new WorkOutcome.GiveUp(words(nothing));
        } catch (MediaException broken) {
            return new WorkOutcome.GiveUp("The plate cannot be read: " + words(broken));
        }
        String summary = summary(ask, made);
        fence.finish(summary, () -> publish(ask, made));
        return new WorkOutcome.Done(summary);
    }

    private void publish(ProposeAsk ask, Made made) {
        if (!versions.insert(ask, made, clock.instant())) {
            return;
        }
        Standing standing = Standing.after(made.evidence().guards());
        ledger.append(
                ask.production(),
                Entry.of(
                        standing == Standing.READY ? LedgerAction.PROPOSAL_MADE : LedgerAction.PROPOSAL_HELD,
                        Actor.MACHINE,
                        "proposal:" + ask.proposal(),
                        Map.of(
                                "version", ask.number(),
                                "kind", ask.assignment().kind().id(),
                                "take", ask.assignment().take().toString(),
                                "frames", ask.assignment().frames().toString(),
                                "standing", standing.id(),
                                "plate", made.evidence().plateSha256(),
                                "result", made.evidence().resultSha256(),
                                "evidence", made.evidence().sha256(),
                                "model", made.evidence().modelVersion(),
                                "askedBy", ask.askedBy().toString())));
        bulletins.post(ask.production().value(), "proposal", ask.proposal().toString());
    }

    private static String summary(ProposeAsk ask, Made made) {
        String state =
                switch (Standing.after(made.evidence().guards())) {
                    case READY -> "ready to be judged";
                    case HELD -> "held until someone allows it";
                    case STOPPED -> "stopped by a guard";
                };
        return "v%03d is %s.".formatted(ask.number(), state);
    }

    private static String words(RuntimeException refusal) {
        return Optional.ofNullable(refusal.getMessage()).orElse("for a reason that it did not give.");
    }
}
