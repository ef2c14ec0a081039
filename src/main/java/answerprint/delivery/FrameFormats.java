package answerprint.delivery;

import answerprint.correction.SourceTable;
import answerprint.picture.FrameSinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Chooses how frames become files. */
@ApplicationScoped
class FrameFormats {
    private final FrameSinks sinks;

    FrameFormats(FrameSinks sinks) {
        this.sinks = sinks;
    }

    /** The caller closes what it gets. */
    FrameFiles open(
            DeliveryFormat format,
            DeliveredFrames part,
            DeliveredPlate plate,
            List<SourceTable.Source> sources,
            PartNames names,
            KeptFiles kept)
            throws IOException {
        StillFrames stills = new StillFrames(plate, sources);
        if (format.codec().isEmpty()) {
            return new SequenceFiles(part, names, kept, Optional.of(format), stills);
        }
        FrameFiles mattes = new SequenceFiles(part, names, kept, Optional.empty(), stills);
        return new MovieFiles(
                part,
                plate,
                names.movie(format),
                kept,
                mattes,
                sinks,
                format.codec().get());
    }
}
