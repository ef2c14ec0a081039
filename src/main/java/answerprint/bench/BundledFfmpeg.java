package answerprint.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Starts the bundled ffmpeg by itself, outside the box: for peers and for making one's own material. Its libraries lie beside it;
 * a machine needs none of them.
 */
public final class BundledFfmpeg {
    private BundledFfmpeg() {}

    /** @param words the program's path first */
    public static ProcessBuilder of(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Path.of(words.getFirst()).resolveSibling("").toString());
        return builder;
    }
}
