package answerprint.correction;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.MustBeClosed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One take as a correction sees it: its plate, the other takes of its set-up, and what the production model knows. Media is
 * opened in the box; whoever opens a source closes it.
 */
public interface Footage {
    UUID take();

    /** Size and encoding of the plate. */
    PictureFormat format();

    FrameRate rate();

    /** Frames in the take; ABS numbers run from 0 to this minus 1. */
    int count();

    /** Camera and reel as ingest found them, e.g. for a noise level function; empty when unknown. */
    String camera();

    /** The lens as ingest found it, with its focal length; empty when unknown. */
    default String lens() {
        return "";
    }

    @MustBeClosed
    FrameSource open();

    /** @throws IllegalArgumentException for a take that is not listed in {@link #sameSetup()} */
    @MustBeClosed
    FrameSource openOther(UUID take);

    /** The other takes of the same set-up, circled ones first, then by slate. */
    List<UUID> sameSetup();

    /** The weights of a net of the production's current model, e.g. {@code wire-finder}; empty when none was learned. */
    Optional<Path> weights(String name);

    /** Numbers of the production's current model, e.g. {@code noise}; a missing node when none were learned. */
    JsonNode learned(String name);

    /** Whether that model learned from this take. */
    default boolean taught() {
        return false;
    }

    /** The version of the production model in use, or empty. */
    String modelVersion();

    /** Where working pictures come from. */
    PictureMemory memory();
}
