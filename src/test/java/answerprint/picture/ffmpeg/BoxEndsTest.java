package answerprint.picture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that runs in a box outlives the process that started it, however that one ends. */
class BoxEndsTest {
    private final Path folder;

    BoxEndsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aKilledParentLeavesNothingRunning() throws Exception {
        Process parent = start();
        List<ProcessHandle> boxed = boxed(parent);
        assertThat(boxed).isNotEmpty().allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(5)).until(() -> boxed.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aParentThatIsAskedToStopLeavesNothingRunning() throws Exception {
        Process parent = start();
        List<ProcessHandle> boxed = boxed(parent);
        assertThat(boxed).isNotEmpty();

        parent.destroy();

        assertThat(parent.waitFor(Duration.ofSeconds(20))).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> boxed.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LastingBox.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the parent says it has started, once that runs. */
    private static List<ProcessHandle> boxed(Process parent) throws IOException {
        BufferedReader said = parent.inputReader();
        String line = said.readLine();
        while (line != null && !line.matches("\\d+( \\d+)*")) {
            line = said.readLine();
        }
        return Arrays.stream(String.valueOf(line).split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .flatMap(Optional::stream)
                .toList();
    }
}
