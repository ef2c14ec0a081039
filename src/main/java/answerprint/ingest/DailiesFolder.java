package answerprint.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a folder of dailies: logs first, then by path; hidden files and links are left out. */
final class DailiesFolder {
    private static final int DEEPEST = 12;

    private DailiesFolder() {}

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> Stream.iterate(path, p -> !p.equals(folder), Path::getParent)
                            .noneMatch(part -> part.getFileName().toString().startsWith(".")))
                    .sorted(Comparator.comparing((Path path) -> !isLog(path)).thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + folder, e);
        }
    }

    private static boolean isLog(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".ale");
    }
}
