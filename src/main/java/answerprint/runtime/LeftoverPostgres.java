package answerprint.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A database server that a killed process left behind. It is known by its pid and its data directory together: the pid alone
 * proves nothing, it may be another process's by now.
 */
final class LeftoverPostgres {
    private static final Logger LOG = Logger.getLogger(LeftoverPostgres.class);

    private LeftoverPostgres() {}

    /** Ends the server that still runs on a data directory, if there is one. */
    static void end(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> leftover = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> servesData(process, data));
        if (leftover.isPresent()) {
            LOG.infof(
                    "A database server of an earlier run (pid %d) still serves %s; it is ended first",
                    leftover.get().pid(), data);
            List<ProcessHandle> family = leftover.get().descendants().toList();
            leftover.get().destroy();
            if (!ended(leftover.get(), Duration.ofSeconds(3))) {
                leftover.get().destroyForcibly();
                family.forEach(ProcessHandle::destroyForcibly);
                ended(leftover.get(), Duration.ofSeconds(20));
            }
            for (ProcessHandle child : family) {
                ended(child, Duration.ofSeconds(20));
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean servesData(ProcessHandle process, Path data) {
        try {
            Path cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
            String command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .strip();
            return command.equals("postgres") && cwd.equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        }
    }
}
