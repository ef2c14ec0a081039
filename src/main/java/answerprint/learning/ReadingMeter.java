package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts, take by take, what reading costs. */
final class ReadingMeter {
    private final List<LessonTake> takes;
    private final double[] seconds;
    private long read;

    ReadingMeter(List<LessonTake> takes) {
        this.takes = takes;
        seconds = new double[takes.size()];
    }

    /** Does some reading of one take. @param work returns how many frames it decoded */
    void during(int take, Work work) {
        double before = CpuClock.seconds();
        read += work.frames();
        seconds[take] += CpuClock.seconds() - before;
    }

    /** Some reading. */
    @FunctionalInterface
    interface Work {
        int frames();
    }

    long framesRead() {
        return read;
    }

    /** @param order of the takes, those first that showed most that was new */
    ReadingCost cost(List<Integer> order) {
        Set<String> shown = new HashSet<>();
        List<Integer> further = new ArrayList<>();
        for (int take : order) {
            if (!shown.add(takes.get(take).setUp())) {
                further.add(take);
            }
        }
        return new ReadingCost(
                order.stream().mapToDouble(take -> takes.get(take).hours()).sum(),
                order.stream()
                        .mapToLong(take -> takes.get(take).media().count())
                        .sum(),
                read,
                order.stream().mapToDouble(take -> seconds[take]).sum(),
                further.stream().mapToDouble(take -> takes.get(take).hours()).sum(),
                further.stream().mapToDouble(take -> seconds[take]).sum());
    }
}
