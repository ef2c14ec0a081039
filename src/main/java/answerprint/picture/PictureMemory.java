package answerprint.picture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A byte budget for native pixels. Whoever wants more than is left waits until others give back; whoever could only wait
 * for itself is refused at once. Safe for use by several threads.
 */
public final class PictureMemory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Lease> BORN_WATCHED = new HashSet<>();
    private static boolean watching;

    private final long budget;
    private final Duration patience;
    private final Path spillFolder;
    private final Map<Thread, Long> held = new HashMap<>();
    private long open;
    private long peak;

    private PictureMemory(long budget, Duration patience, Path spillFolder) {
        if (budget <= 0) {
            throw new IllegalArgumentException("a budget of picture memory is more than 0 bytes");
        }
        this.budget = budget;
        this.patience = patience;
        this.spillFolder = spillFolder;
    }

    /** A budget of that many bytes; a request that must wait gives up after two minutes. */
    public static PictureMemory ofBytes(long budget) {
        return ofBytes(budget, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same; what does not fit but is needed again soon may wait in this folder. */
    public static PictureMemory ofBytes(long budget, Path spillFolder) {
        return new PictureMemory(budget, PATIENCE, spillFolder);
    }

    static PictureMemory ofBytes(long budget, Duration patience) {
        return new PictureMemory(budget, patience, Path.of(System.getProperty("java.io.tmpdir")));
    }

    public long budgetBytes() {
        return budget;
    }

    Path spillFolder() {
        return spillFolder;
    }

    /** Bytes of pixels that are open now. */
    public synchronized long openBytes() {
        return open;
    }

    /** The most that was open at once. */
    public synchronized long peakBytes() {
        return peak;
    }

    /**
     * Reserves bytes before they are allocated.
     *
     * @throws PictureMemorySpent when the request can never be met, or is not met in time
     */
    synchronized Lease reserve(long bytes) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (bytes > budget - open) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            boolean othersHold = open > held.getOrDefault(Thread.currentThread(), 0L);
            if (bytes > budget || !othersHold || left <= 0) {
                throw new PictureMemorySpent(bytes, open, budget);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PictureMemorySpent(bytes, open, budget);
            }
        }
        return taken(bytes);
    }

    /** Counts bytes that OpenCV has already allocated by itself; never waits. */
    synchronized Lease taken(long bytes) {
        open += bytes;
        peak = Math.max(peak, open);
        Lease lease = new Lease(this, bytes, Thread.currentThread());
        held.merge(lease.holder, bytes, Long::sum);
        watch(lease);
        return lease;
    }

    private synchronized void giveBack(Lease lease) {
        open -= lease.bytes;
        held.computeIfPresent(lease.holder, (thread, bytes) -> bytes == lease.bytes ? null : bytes - lease.bytes);
        notifyAll();
    }

    /** From now on births are remembered with their stack; forgets earlier ones. For tests. */
    static void watchBirths() {
        synchronized (BORN_WATCHED) {
            watching = true;
            BORN_WATCHED.clear();
        }
    }

    /** The birth of one allocation that was watched and is still open. For tests. */
    static Optional<Throwable> firstLeak() {
        synchronized (BORN_WATCHED) {
            return BORN_WATCHED.stream()
                    .min((a, b) -> Long.compare(a.bornAt, b.bornAt))
                    .map(lease -> lease.birth);
        }
    }

    private static void watch(Lease lease) {
        synchronized (BORN_WATCHED) {
            if (watching) {
                lease.birth = new Throwable(lease.bytes + " bytes of pixels were allocated here and never freed");
                BORN_WATCHED.add(lease);
            }
        }
    }

    /** Bytes that were taken; given back once, at close. */
    static final class Lease implements AutoCloseable {
        private final PictureMemory memory;
        private final long bytes;
        private final Thread holder;
        private final long bornAt = System.nanoTime();
        private @Nullable Throwable birth;
        private boolean closed;

        private Lease(PictureMemory memory, long bytes, Thread holder) {
            this.memory = memory;
            this.bytes = bytes;
            this.holder = holder;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            memory.giveBack(this);
            synchronized (BORN_WATCHED) {
                BORN_WATCHED.remove(this);
            }
        }
    }
}
