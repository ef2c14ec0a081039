package answerprint.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A job for tests: counts its runs and publications by name, and does what its payload says. */
@ApplicationScoped
public class CountedWork implements Work<CountedWork.Told> {
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> published = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    /** @param act publish, fail, link, refuse, wait, refuse-once */
    public record Told(String name, String act) {}

    @Override
    public String kind() {
        return "counted";
    }

    @Override
    public Class<Told> payload() {
        return Told.class;
    }

    @Override
    public Lane lane() {
        return Lane.QUICK;
    }

    @Override
    public WorkOutcome run(Told told, Progress progress, Fence fence) throws Exception {
        count(runs, told.name());
        progress.step("begun", 0.1);
        return switch (told.act()) {
            case "publish" -> published(told, fence);
            case "refuse" -> new WorkOutcome.GiveUp("the clip is empty");
            case "refuse-once" ->
                runs(told.name()) == 1 ? new WorkOutcome.GiveUp("the disk is full") : published(told, fence);
            case "link" -> throw new UnsatisfiedLinkError("a library of this machine is missing");
            case "wait" -> waited(told, progress, fence);
            default -> throw new IllegalStateException("the disk is on fire");
        };
    }

    private WorkOutcome published(Told told, Fence fence) {
        fence.finish("published", () -> count(published, told.name()));
        return new WorkOutcome.Done("published");
    }

    private WorkOutcome waited(Told told, Progress progress, Fence fence) throws InterruptedException {
        CountDownLatch gate = gate(told.name());
        double share = 0.2;
        while (!gate.await(50, TimeUnit.MILLISECONDS)) {
            share = Math.min(0.9, share + 0.01);
            progress.step("waiting", share);
        }
        fence.publish(() -> count(published, told.name()));
        return new WorkOutcome.Done("waited");
    }

    CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    int runs(String name) {
        return runs.getOrDefault(name, new AtomicInteger()).get();
    }

    int published(String name) {
        return published.getOrDefault(name, new AtomicInteger()).get();
    }

    private static void count(Map<String, AtomicInteger> counts, String name) {
        counts.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    }
}
