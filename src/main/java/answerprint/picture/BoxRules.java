package answerprint.picture;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the box in which media is opened must be like.
 *
 * @param walls which walls must stand
 * @param directory where the box finds its inputs and leaves its results, on the media's own disk; made if missing
 * @param addressSpace most bytes of memory that a boxed program may map
 * @param longest a run that takes longer is stopped
 * @param maxPixels most pixels of one frame
 * @param maxFileBytes most bytes that a boxed program may write into one file
 */
public record BoxRules(
        Walls walls, Path directory, long addressSpace, Duration longest, long maxPixels, long maxFileBytes) {
    /** Which walls must stand before media is opened. */
    public enum Walls {
        /** Namespaces where the system has them; in a container that has none, the container is the box. */
        AUTO,
        /** Namespaces, or no media is opened. */
        STRICT,
        /** The container is the box: limits only. */
        POD
    }

    /** The usual rules: 150 megapixels, 6 GB of address space, two hours. */
    public static BoxRules usual(Path directory) {
        return new BoxRules(Walls.AUTO, directory, 6L << 30, Duration.ofHours(2), 150_000_000, 1L << 40);
    }
}
