package answerprint.picture.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program that runs in the box; closing it ends it. What it says on its error stream is kept, up to 400 lines. */
final class BoxedProgram implements AutoCloseable {
    private static final int KEPT_LINES = 400;
    /** What {@code -progress} reports; some of its numbers are padded with spaces. */
    private static final Pattern PROGRESS = Pattern.compile("(?:frame|fps|stream_\\d+_\\d+_\\w+|bitrate|total_size|"
            + "out_time|out_time_us|out_time_ms|dup_frames|drop_frames|speed|progress)=\\s*\\S*");

    /** How FFmpeg marks what went wrong when it is asked to name the level of each line. */
    private static final Pattern COMPLAINT = Pattern.compile(".*\\[(?:error|fatal|panic)\\] .*");

    private static final Set<BoxedProgram> RUNNING = ConcurrentHashMap.newKeySet();
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("box-clock").factory());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(BoxedProgram::kill)));
    }

    private final Process process;
    private final ScheduledFuture<?> deadline;
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listener;
    private volatile boolean overTime;
    private volatile @Nullable RuntimeException refused;
    private volatile Consumer<String> onLine = line -> {};

    BoxedProgram(Process process, Duration longest) {
        this.process = process;
        RUNNING.add(this);
        this.deadline = CLOCK.schedule(this::timeIsUp, longest.toMillis(), TimeUnit.MILLISECONDS);
        this.listener = Thread.ofVirtual().name("box-words").start(this::listen);
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Calls {@code listener} for every further line of the error stream, on another thread. What it throws ends the
     * program and is thrown again by {@link #exit}.
     */
    void eachLine(Consumer<String> listener) {
        onLine = listener;
    }

    /** Ends the program unless the returned watch is cancelled within {@code patience}. */
    Future<?> watch(Duration patience) {
        return CLOCK.schedule(this::timeIsUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for the end. @return the exit code */
    int exit() {
        try {
            int code = process.waitFor();
            listener.join();
            RuntimeException thrown = refused;
            if (thrown != null) {
                throw thrown;
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new IllegalStateException("interrupted while media was read in the box", e);
        }
    }

    /** What it said, in order; the oldest lines are dropped when there were many. */
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** What it said that was marked as an error, for programs started with {@code -v level+error}. */
    List<String> complaints() {
        return said().stream().filter(line -> COMPLAINT.matcher(line).matches()).toList();
    }

    /** Why it ended, in words; call after {@link #exit}. */
    String reason(int code) {
        return overTime ? "it took longer than is allowed" : BoxWords.reason(code, said());
    }

    /** Reads everything from the program's output, at most {@code most} bytes, then waits for its end. */
    byte[] allOutput(int most) {
        try (InputStream in = output()) {
            byte[] all = in.readNBytes(most);
            if (all.length == most) {
                kill();
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        deadline.cancel(false);
        kill();
        RUNNING.remove(this);
        closeQuietly(process.getInputStream());
        closeQuietly(process.getOutputStream());
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void timeIsUp() {
        overTime = true;
        kill();
    }

    private void kill() {
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private void listen() {
        try (InputStream error = process.getErrorStream()) {
            StringBuilder line = new StringBuilder();
            byte[] buffer = new byte[4096];
            for (int read = error.read(buffer); read >= 0; read = error.read(buffer)) {
                for (char c : new String(buffer, 0, read, StandardCharsets.ISO_8859_1).toCharArray()) {
                    if (c == '\n' || line.length() > 500) {
                        keep(line.toString());
                        line.setLength(0);
                    }
                    if (c >= ' ') {
                        line.append(c);
                    }
                }
            }
            keep(line.toString());
        } catch (IOException e) {
            keep("");
        }
    }

    private void keep(@Nullable String line) {
        if (line == null || line.isBlank()) {
            return;
        }
        try {
            onLine.accept(line);
        } catch (RuntimeException e) { // whoever watches wants it to end: a person cancelled the order
            refused = e;
            kill();
        }
        if (PROGRESS.matcher(line).matches()) {
            return;
        }
        synchronized (said) {
            said.addLast(line);
            if (said.size() > KEPT_LINES) {
                said.removeFirst();
            }
        }
    }

    private static void closeQuietly(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception e) { // a pipe to a program that has just been ended: nothing is lost
            return;
        }
    }
}
