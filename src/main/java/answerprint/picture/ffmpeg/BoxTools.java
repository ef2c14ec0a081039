package answerprint.picture.ffmpeg;

import answerprint.picture.UnreadableMedia;
import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;

/**
 * Where the bundled programs are.
 *
 * @param directory holds {@code ffmpeg}, {@code ffprobe} and their libraries
 */
record BoxTools(Path directory) {
    static final String DO_NOT_START =
            "the bundled ffmpeg does not start; a slim system lacks libxcb, libasound or libpulse";

    /**
     * Unpacks the bundled programs if this user's cache does not hold them yet.
     *
     * @throws UnreadableMedia when the system lacks a library that they ask for
     */
    static BoxTools bundled() {
        try {
            return unpacked();
        } catch (LinkageError e) {
            throw new UnreadableMedia("Media is not opened on this machine: " + DO_NOT_START, e);
        }
    }

    private static BoxTools unpacked() {
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
