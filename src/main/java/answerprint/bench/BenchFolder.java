package answerprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for what a run of the bench writes on its way; all of them are gone when the process ends. */
final class BenchFolder {
    private static final Path ROOT = root();

    private BenchFolder() {}

    /** An empty folder that nobody else uses. */
    static Path fresh() throws IOException {
        return Files.createTempDirectory(ROOT, "");
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("answerprint-bench-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removed(root), "removes " + root));
            return root;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static void removed(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            System.err.println("bench: " + root + " could not be removed: " + e.getMessage());
        }
    }
}
