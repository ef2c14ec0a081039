package answerprint.picture.ffmpeg;

import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;

/**
 * Where the bundled programs are.
 *
 * @param directory holds {@code ffmpeg}, {@code ffprobe} and their libraries
 */
record BoxTools(Path directory) {
    /** Unpacks the bundled programs if this user's cache does not hold them yet. */
    static BoxTools bundled() {
        synchronized (Loader.class) {
            Path ffmpeg = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
            Path ffprobe = Path.of(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
            Path directory = Objects.requireNonNull(ffmpeg.getParent());
            if (!directory.equals(ffprobe.getParent())) {
                throw new IllegalStateException("the bundled programs lie in two places: " + ffmpeg + ", " + ffprobe);
            }
            return new BoxTools(directory);
        }
    }
}
