package answerprint.runtime;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * On one machine the web process starts one worker process and starts it again whenever it ends. The worker holds the read
 * end of a pipe: when this process dies, even by kill -9, the worker notices and ends too.
 */
@ApplicationScoped
class WorkerSupervisor {
    private static final Logger LOG = Logger.getLogger(WorkerSupervisor.class);
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final RuntimeConfig settings;
    private final Config config;
    private volatile boolean stopping;
    private volatile @Nullable Process worker;
    private @Nullable Thread keeper;

    WorkerSupervisor(RuntimeConfig settings, Config config) {
        this.settings = settings;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (Role.configured() == Role.WEB
                && settings.embedded()
                && settings.worker().supervised()) {
            keeper = Thread.ofPlatform().daemon().name("worker-keeper").start(this::keep);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Process running = worker;
        if (running != null) {
            end(running);
        }
        Thread thread = keeper;
        if (thread != null) {
            thread.interrupt();
            thread.join(2_000);
        }
    }

    /** Pid of the worker that runs now, for tests that kill it. */
    long pid() {
        Process running = worker;
        return running == null ? -1 : running.pid();
    }

    private void keep() {
        long pause = 250;
        while (!stopping) {
            long began = System.nanoTime();
            try {
                Process started = launch();
                worker = started;
                LOG.infof("Worker process %d runs orders", started.pid());
                int code = started.waitFor();
                if (!stopping) {
                    LOG.warnf(
                            "Worker process %d ended with %d; it is started again, its orders run again",
                            started.pid(), code);
                }
                pause = System.nanoTime() - began > STEADY_NANOS ? 250 : Math.min(30_000, pause * 2);
                if (!stopping) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
            } catch (IOException e) {
                LOG.error("The worker process could not be started; nothing is imported or corrected until it can", e);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Process launch() throws IOException {
        Path log = Path.of(settings.home()).resolve("logs/worker.log");
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command());
        Map<String, String> environment = builder.environment();
        environment.put("ANSWERPRINT_ROLE", "worker");
        environment.put("ANSWERPRINT_SUPERVISED", "true");
        environment.put("ANSWERPRINT_HOME", settings.home());
        environment.put(
                "ANSWERPRINT_WORKER_MANAGEMENT_PORT",
                String.valueOf(settings.worker().managementPort()));
        for (String key : List.of("url", "user", "password")) {
            environment.put(
                    "ANSWERPRINT_DATABASE_" + key.toUpperCase(Locale.ROOT),
                    config.getValue("answerprint.database." + key, String.class));
        }
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.worker().heap());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-jar");
        command.add(settings.jar());
        return command;
    }

    /** The worker first: it puts back what it is at, and its helpers end with it. */
    private static void end(Process running) throws InterruptedException {
        running.destroy();
        if (!running.waitFor(10, TimeUnit.SECONDS)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            running.waitFor(5, TimeUnit.SECONDS);
        }
    }
}
