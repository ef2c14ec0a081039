package answerprint.proposal;

import answerprint.correction.repair.CleanPlate;
import answerprint.correction.repair.PlateBuilding;
import answerprint.picture.DecodedOnce;
import answerprint.picture.JobSources;
import answerprint.picture.MediaException;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Makes the clean plate of one take's set-up as an OpenEXR file. The same order makes the same file. */
@ApplicationScoped
class CleanPlateWork implements Work<CleanPlateAsk> {
    private final Plates plates;
    private final JobSources sources;
    private final MediaStore store;
    private final Rows rows;
    private final InstantSource clock;

    CleanPlateWork(Plates plates, JobSources sources, MediaStore store, Rows rows, InstantSource clock) {
        this.plates = plates;
        this.sources = sources;
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CleanPlateAsk.KIND;
    }

    @Override
    public Class<CleanPlateAsk> payload() {
        return CleanPlateAsk.class;
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public WorkOutcome run(CleanPlateAsk ask, Progress progress, Fence fence) throws IOException {
        Optional<Plate> take = plates.find(ask.take());
        if (take.isEmpty()) {
            return new WorkOutcome.GiveUp("The take is gone.");
        }
        CleanPlate plate;
        try (DecodedOnce once = sources.begin()) {
            plate = PlateBuilding.of(plates.footage(take.get(), once), ask.frame());
        } catch (MediaException broken) {
            return new WorkOutcome.GiveUp("The plate cannot be read: " + broken.getMessage());
        }
        MediaAddress address = store.put(new ByteArrayInputStream(plate.exr()));
        String summary =
                String.format(Locale.ROOT, "Clean plate; never surely seen: %.1f %%.", 100 * plate.unseenShare());
        fence.finish(
                summary,
                () -> rows.run(
                        "insert into proposal_still (subject, picture, made) values (?, ?, ?) on conflict do nothing",
                        ask.subject(),
                        address.sha256(),
                        clock.instant()));
        return new WorkOutcome.Done(summary);
    }
}
