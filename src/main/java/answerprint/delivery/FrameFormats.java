package answerprint.delivery;

import answerprint.picture.FrameSinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Chooses how frames become files. */
@ApplicationScoped
class FrameFormats {
    private final FrameSinks sinks;

    FrameFormats(FrameSinks sinks) {
        this.sinks = sinks;
    }

    /** The caller closes what it gets. */
    FrameFiles open(DeliveryFormat format, DeliveredFrames part, DeliveredPlate plate, PartNames names, KeptFiles kept)
            throws IOException {
        return switch (format) {
            case EXR -> new ExrFiles(part, plate, names, kept, true);
            case PRORES_4444 -> new MovieFiles(part, plate, names, kept, sinks);
        };
    }
}
