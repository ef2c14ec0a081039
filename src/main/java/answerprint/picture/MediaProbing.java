package answerprint.picture;

import answerprint.timeline.FrameRate;
import java.nio.file.Path;
import java.util.List;

/** Asks media what it is, in the box. The kind is told by its first bytes, never by its name. */
public interface MediaProbing {
    /** The walls that stand; {@link BoxWalls#trusted} false means that every other call is refused. */
    BoxWalls walls();

    /**
     * Asks a recording.
     *
     * @throws MediaException when it cannot be read or is not taken here
     */
    Probe probe(Path file);

    /**
     * Asks numbered stills; all must be of the first one's kind.
     *
     * @param frames in order
     * @param rate stills do not say theirs
     * @throws MediaException when they cannot be read or are not taken here
     */
    Probe probeSequence(List<Path> frames, FrameRate rate);
}
