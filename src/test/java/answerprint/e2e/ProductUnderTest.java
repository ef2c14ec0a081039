package answerprint.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged jar as a process of its own, in a home of its own, on a free port. Only processes it started are ended. */
final class ProductUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    ProductUnderTest(Path home) throws IOException {
        this.home = home.toAbsolutePath();
        this.port = freePort();
        Files.createDirectories(this.home);
    }

    ProductUnderTest with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts and waits until the page is usable. @return seconds it took */
    double start() throws IOException {
        long began = System.nanoTime();
        Path log = log();
        long from = Files.exists(log) ? Files.size(log) : 0;
        Process started = builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        Awaitility.await("the page is usable")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!started.isAlive()) {
                        throw new IllegalStateException("the product ended at its start: " + tail(log));
                    }
                    return said(log, from).contains("Answerprint is at ");
                });
        return (System.nanoTime() - began) / 1e9;
    }

    /** Asks it to stop as Ctrl-C does. @return whether it and all it started were gone in time */
    boolean stop() {
        Process running = running();
        List<ProcessHandle> family = family();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        running.destroy();
        return goneBy(deadline, running.toHandle())
                && family.stream().allMatch(one -> goneBy(deadline, one)); // a box ends a moment after who started it
    }

    private static boolean goneBy(long deadline, ProcessHandle one) {
        try {
            one.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException tooLate) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** kill -9 of the web process; what it started is left as it is. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** The worker process that runs now. */
    Optional<ProcessHandle> worker() {
        return running().children().filter(ProductUnderTest::isJava).findFirst();
    }

    /** Every process that the product has started and that still runs. */
    List<ProcessHandle> family() {
        return running().descendants().toList();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolve("product.log");
    }

    /** Runs a command of the jar beside (or without) the product. @return its exit code */
    int command(Path output, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(arguments);
        builder.environment().put("ANSWERPRINT_ROLE", "command");
        return builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        Process running = process;
        if (running != null && running.isAlive()) {
            List<ProcessHandle> family = family();
            running.destroy();
            if (!running.waitFor(40, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ANSWERPRINT_HOME", home.toString());
        builder.environment().put("ANSWERPRINT_PORT", String.valueOf(port));
        builder.environment().put("ANSWERPRINT_MANAGEMENT_PORT", "0");
        builder.environment().put("ANSWERPRINT_WORKER_MANAGEMENT_PORT", "0");
        builder.environment().put("ANSWERPRINT_JAR", jar());
        builder.environment().put("ANSWERPRINT_SAMPLE_ENABLED", "true");
        builder.environment().putAll(environment);
        return builder;
    }

    private static String jar() {
        return Path.of(System.getProperty("answerprint.jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath()
                .toString();
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the product was not started");
        }
        return running;
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info().command().map(command -> command.endsWith("/java")).orElse(false);
    }

    private static String said(Path log, long from) throws IOException {
        String all = Files.readString(log);
        return all.length() > from ? all.substring((int) from) : "";
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
