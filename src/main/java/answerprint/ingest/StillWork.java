package answerprint.ingest;

import answerprint.picture.MediaException;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.TakeId;
import answerprint.take.TakeMedia;
import answerprint.take.Takes;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Makes one frame of a plate without loss while a person waits. May run twice. */
@ApplicationScoped
class StillWork implements Work<StillWork.Wanted> {
    static final String KIND = "still";

    private final MediaStore store;
    private final Takes takes;
    private final TakeMedia media;
    private final Provider<PictureLab> lab;
    private final Rows rows;

    StillWork(MediaStore store, Takes takes, TakeMedia media, Provider<PictureLab> lab, Rows rows) {
        this.store = store;
        this.takes = takes;
        this.media = media;
        this.lab = lab;
        this.rows = rows;
    }

    /** @param frame ABS */
    record Wanted(UUID take, int frame) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Lane lane() {
        return Lane.QUICK;
    }

    @Override
    public WorkOutcome run(Wanted wanted, Progress progress, Fence fence) throws IOException {
        MediaRef plate = media.of(takes.one(new TakeId(wanted.take())));
        Path draft = store.draft();
        try {
            lab.get().proxies().still(plate, wanted.frame(), draft);
            MediaAddress address = store.takeOwnershipOf(draft);
            fence.finish(
                    "The still is here",
                    () -> rows.run(
                            "insert into ingest_still (take, frame, address) values (?, ?, ?) on conflict do nothing",
                            wanted.take(),
                            wanted.frame(),
                            address.sha256()));
            return new WorkOutcome.Done("The still is here");
        } catch (MediaException e) {
            return new WorkOutcome.GiveUp(e.words());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
