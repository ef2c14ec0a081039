package answerprint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder in which the kernel seems to tell that this process calls a host outside: nothing is really called. */
final class KernelTable implements AutoCloseable {
    private final Path folder = BenchFolder.fresh();

    KernelTable() throws IOException {
        Files.createDirectories(folder.resolve("self/net"));
        Path open = Files.createDirectories(folder.resolve("self/fd"));
        Files.createSymbolicLink(open.resolve("7"), Path.of("socket:[700]"));
        Files.writeString(folder.resolve("self/net/tcp"), "");
    }

    Path folder() {
        return folder;
    }

    /** The same edit, with a call to 203.0.113.x at some frame. */
    GuardTrial callingOutside(GuardTrial edit, int host) {
        return edit.patching((n, patch, scratch) -> {
                    edit.edit().patch(n, patch, scratch);
                    if (n == host % CleanEdits.FRAMES) {
                        call(host);
                    }
                })
                .violating("network attempt", "G14");
    }

    private void call(int host) {
        try {
            Files.writeString(
                    folder.resolve("self/net/tcp"),
                    "  0: 0200000A:A208 %02X7100CB:01BB 02 0:0 00:0 0 0 0 700 1\n".formatted(host));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
