package answerprint.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchTest {
    @Test
    void aLibraryThatWasTornWhileItWasUnpackedIsUnpackedAnew(@TempDir Path cache) throws Exception {
        assertThat(exitOfLoading(cache)).isZero();
        Path library = find(cache, "libtorch_cpu.so");
        long whole = Files.size(library);
        tear(library, whole / 2);

        assertThat(exitOfLoading(cache)).isZero();
        assertThat(library).hasSize(whole);
    }

    /** What a process leaves that ends here: the first half, with the time at which it ended. */
    private static void tear(Path library, long size) throws IOException {
        try (var file = new RandomAccessFile(library.toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private static Path find(Path cache, String name) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static int exitOfLoading(Path cache) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:ErrorFile=" + cache.resolve("crash.log"),
                        "-Dorg.bytedeco.javacpp.cachedir=" + cache,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A process of its own: a torn library ends it. */
    static final class Loading {
        private Loading() {}

        public static void main(String... args) {
            Torch.load();
        }
    }
}
