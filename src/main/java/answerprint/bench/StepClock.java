package answerprint.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which steps of a kind take its time, by looking at the working thread's stack every few milliseconds: a look is counted
 * for the innermost class of a correction or of compositing. No kind needs to keep time itself, and a new one is timed as it is.
 */
final class StepClock implements AutoCloseable {
    private static final int EVERY_MILLIS = 5;
    private static final String KINDS = "answerprint.correction.";

    private final Thread worker;
    private final Thread looker;
    private final Map<String, Integer> looks = new TreeMap<>();
    private volatile boolean running;
    private volatile boolean over;
    private int all;

    /** Watches the calling thread, from {@link #run} to {@link #pause}. */
    StepClock() {
        worker = Thread.currentThread();
        looker = Thread.ofPlatform().daemon().name("step-clock").start(this::look);
    }

    void run() {
        running = true;
    }

    void pause() {
        running = false;
    }

    private void look() {
        while (!over) {
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return; // the clock was closed
            }
            if (running) {
                count(step(worker.getStackTrace()));
            }
        }
    }

    private synchronized void count(@Nullable String step) {
        if (step != null) {
            looks.merge(step, 1, Integer::sum);
            all++;
        }
    }

    private static @Nullable String step(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(KINDS))
                .findFirst()
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", ""))
                .orElse(null);
    }

    /** A step's class and its share of the time watched, 0..1. */
    record Share(String step, double share) {}

    /** The steps that take most, at most so many. */
    synchronized List<Share> shares(int most) {
        return looks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(one -> new Share(one.getKey(), (double) one.getValue() / Math.max(1, all)))
                .toList();
    }

    @Override
    public void close() {
        over = true;
        looker.interrupt();
    }
}
