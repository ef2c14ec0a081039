package answerprint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what guards caught and what they cried wolf at, by edit and guard. */
final class GuardTally {
    private static final double PERCENT = 100;

    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Count> told = new TreeMap<>();

    private static final class Count {
        private final boolean violation;
        private int all;
        private int hits;
        private final Map<String, Integer> byGuard = new TreeMap<>();

        Count(boolean violation) {
            this.violation = violation;
        }
    }

    /** One line of the table. @param percent caught, or false alarms of a clean edit */
    record Line(String name, String words, double percent) {}

    /** Counts an edit that is neither clean by its making nor a violation. */
    void tell(String item, GuardTrial trial, GuardTrial.Outcome outcome) {
        count("objections, " + trial.name(), told, false, item, trial, outcome);
    }

    void count(String item, GuardTrial trial, GuardTrial.Outcome outcome) {
        boolean violation = !trial.expected().isEmpty();
        count((violation ? "caught, " : "false alarms, ") + trial.name(), counts, violation, item, trial, outcome);
    }

    private static void count(
            String name,
            Map<String, Count> counts,
            boolean violation,
            String item,
            GuardTrial trial,
            GuardTrial.Outcome outcome) {
        Count count = counts.computeIfAbsent(name, unseen -> new Count(violation));
        List<String> objecting = outcome.objecting().stream()
                .filter(guard -> !violation || trial.expected().contains(guard))
                .toList();
        count.all++;
        count.hits += objecting.isEmpty() ? 0 : 1;
        objecting.forEach(guard -> count.byGuard.merge(guard, 1, Integer::sum));
        if (violation == objecting.isEmpty()) {
            System.out.println("     " + (violation ? "missed: " : "objected to: ") + trial.name() + " on " + item + " "
                    + outcome.reports().stream()
                            .filter(report -> violation
                                    ? trial.expected().contains(report.guard())
                                    : objecting.contains(report.guard()))
                            .map(report -> report.guard() + " " + report.words() + " " + report.readings())
                            .toList());
        }
    }

    void add(GuardTally other) {
        add(counts, other.counts);
        add(told, other.told);
    }

    private static void add(Map<String, Count> counts, Map<String, Count> others) {
        others.forEach((name, count) -> {
            Count sum = counts.computeIfAbsent(name, unseen -> new Count(count.violation));
            sum.all += count.all;
            sum.hits += count.hits;
            count.byGuard.forEach((guard, hits) -> sum.byGuard.merge(guard, hits, Integer::sum));
        });
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Map<String, Count> all = new TreeMap<>(counts);
        all.putAll(told);
        all.forEach((name, count) -> {
            String guards = count.byGuard.entrySet().stream()
                    .map(one -> one.getKey() + " " + one.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(new Line(
                    name,
                    "%d of %d%s".formatted(count.hits, count.all, guards.isEmpty() ? "" : ": " + guards),
                    PERCENT * count.hits / count.all));
        });
        return lines;
    }

    int violations() {
        return all(true);
    }

    int cleanEdits() {
        return all(false);
    }

    /** Percent of all violations. */
    double caught() {
        return PERCENT * hits(true) / all(true);
    }

    /** Percent of all clean edits. */
    double falseAlarms() {
        return PERCENT * hits(false) / all(false);
    }

    private int all(boolean violation) {
        return counts.values().stream()
                .filter(count -> count.violation == violation)
                .mapToInt(count -> count.all)
                .sum();
    }

    private int hits(boolean violation) {
        return counts.values().stream()
                .filter(count -> count.violation == violation)
                .mapToInt(count -> count.hits)
                .sum();
    }
}
