package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Frame;
import java.io.IOException;
import java.util.Optional;

/** One file per frame, if frames are wanted as stills; and one matte per frame, an EXR of a single channel A from 0 to 1. */
final class SequenceFiles implements FrameFiles {
    private final DeliveredFrames part;
    private final PartNames names;
    private final KeptFiles kept;
    private final Optional<DeliveryFormat> format;
    private final StillFrames stills;

    /**
     * @param format of the frames; empty where only mattes are wanted
     * @param stills makes the files' bytes
     */
    SequenceFiles(
            DeliveredFrames part,
            PartNames names,
            KeptFiles kept,
            Optional<DeliveryFormat> format,
            StillFrames stills) {
        this.part = part;
        this.names = names;
        this.kept = kept;
        this.format = format;
        this.stills = stills;
    }

    @Override
    public void frame(int n, Frame result, ChangedPixels changed) throws IOException {
        if (format.isPresent()) {
            String name = names.frame(n, format.get());
            if (!kept.has(name)) {
                kept.add(part.position(), name, DeliveredFile.FRAME, stills.frame(format.get(), n, result, changed));
            }
        }
        if (!kept.has(names.matte(n))) {
            kept.add(part.position(), names.matte(n), DeliveredFile.MATTE, stills.matte(n, changed));
        }
    }

    @Override
    public void finish() {
        kept.flush();
    }

    @Override
    public void close() {
        // what was kept stays: a second run goes on from there
    }
}
