package answerprint.take;

import answerprint.colour.Cdl;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One continuous recording. Its frames are numbered ABS, from 0 to {@code frames - 1}.
 *
 * @param retired when it was taken out of use; null while it is in use
 * @param start timecode of frame 0; null when the file says none
 * @param files the plate itself, in the media store
 * @param facts JSON of what is needed to open the plate again
 */
public record Take(
        TakeId id,
        ProductionId production,
        Slate slate,
        boolean circled,
        @Nullable Instant retired,
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
        @JsonIgnore List<MediaAddress> files,
        @JsonIgnore String facts,
        @JsonIgnore TakePictures pictures,
        @Nullable Cdl cdl,
        List<String> warnings,
        Instant logged) {
    /** "42A / 3". */
    public String label() {
        return slate.toString();
    }

    /** The set-up: takes with the same one were shot from the same place, "42A". */
    public String setup() {
        return slate.scene();
    }
}
