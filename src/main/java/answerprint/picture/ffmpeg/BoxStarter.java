package answerprint.picture.ffmpeg;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts boxed programs so that none outlives this process, even when it is killed at once: the system is asked to kill the
 * box when its parent dies, and the namespace's first process ends with the box.
 *
 * <p>To the system the parent is the thread that started the program (prctl(2), PR_SET_PDEATHSIG), so all are started on
 * one thread that lasts as long as this process.
 */
final class BoxStarter {
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("box-starter").factory());

    /** Goes on only while the parent is still there: it may have died before the system was asked. */
    private static final String WITH_PARENT = "[ \"$PPID\" = \"$0\" ] && exec \"$@\"";

    private BoxStarter() {}

    /** The words before everything else. */
    static List<String> before() {
        return List.of(
                "/usr/bin/setpriv",
                "--pdeathsig",
                "KILL",
                "/bin/sh",
                "-c",
                WITH_PARENT,
                String.valueOf(ProcessHandle.current().pid()));
    }

    static Process start(ProcessBuilder builder) throws IOException {
        Future<Process> started = STARTER.submit(builder::start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.get();
                } catch (InterruptedException e) { // it may have started: whoever waits must get it, to end it
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
