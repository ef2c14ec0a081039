package answerprint.proposal;

import answerprint.correction.Footage;
import answerprint.correction.StillFiles;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.Scratch;
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
import java.util.Optional;

/** Makes one lossless still, from plate and pack. The same request makes the same file. */
@ApplicationScoped
class StillWork implements Work<StillAsk> {
    private final Plates plates;
    private final MediaStore store;
    private final Rows rows;
    private final InstantSource clock;

    StillWork(Plates plates, MediaStore store, Rows rows, InstantSource clock) {
        this.plates = plates;
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return StillAsk.KIND;
    }

    @Override
    public Class<StillAsk> payload() {
        return StillAsk.class;
    }

    @Override
    public Lane lane() {
        return Lane.QUICK;
    }

    @Override
    public WorkOutcome run(StillAsk ask, Progress progress, Fence fence) throws IOException {
        Optional<Plate> plate = plates.find(ask.take());
        if (plate.isEmpty() || !store.holds(ask.pack())) {
            return new WorkOutcome.GiveUp("The take is gone.");
        }
        byte[] file;
        try {
            file = picture(ask, plates.footage(plate.get()));
        } catch (MediaException broken) {
            return new WorkOutcome.GiveUp("The plate cannot be read: " + broken.getMessage());
        }
        MediaAddress address = store.put(new ByteArrayInputStream(file));
        fence.finish(
                "Frame " + ask.frame(),
                () -> rows.run(
                        "insert into proposal_still (subject, picture, made) values (?, ?, ?) on conflict do nothing",
                        ask.subject(),
                        address.sha256(),
                        clock.instant()));
        return new WorkOutcome.Done("Frame " + ask.frame());
    }

    private byte[] picture(StillAsk ask, Footage footage) throws IOException {
        try (FrameSource source = footage.open();
                ProposalFrames frames = new ProposalFrames(store.path(ask.pack()), source, footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = scratch.frame(source.format());
            switch (Side.of(ask.side())) {
                case PLATE -> source.read(ask.frame(), frame);
                case PROPOSAL -> frames.result(ask.frame(), frame);
                case MATTE -> frames.matte(ask.frame(), frame);
                case PROVENANCE -> frames.provenance(ask.frame(), frame);
                case DIFFERENCE -> frames.difference(ask.frame(), frame);
            }
            return ask.format().equals("exr") ? StillFiles.exr(frame) : StillFiles.png16(frame, scratch);
        }
    }
}
