package answerprint.take;

import answerprint.colour.Cdl;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording as ingest found it, about to be logged.
 *
 * @param slate what the sidecar or the file said
 * @param encoding the plate's encoding by its frozen id
 * @param start timecode of frame 0 as the file says it; null when it says none
 * @param files the plate itself: one file, or one per frame in order
 * @param sha256 of the plate: of the file, or of all files of a sequence in order
 * @param facts JSON of what is needed to open the plate again
 * @param cdl the look from the set, if any
 * @param warnings what ingest noticed, in the user's words
 */
public record NewTake(
        ProductionId production,
        Slate slate,
        boolean circled,
        Origin origin,
        int width,
        int height,
        String encoding,
        FrameRate rate,
        int frames,
        @Nullable Timecode start,
        boolean sound,
        String fileName,
        long bytes,
        String sha256,
        List<MediaAddress> files,
        String facts,
        TakePictures pictures,
        @Nullable Cdl cdl,
        List<String> warnings) {
    public NewTake {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
