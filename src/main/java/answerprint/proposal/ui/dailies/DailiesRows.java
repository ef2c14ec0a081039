package answerprint.proposal.ui.dailies;

import answerprint.take.Take;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders takes as the trade keeps them: shooting day, camera roll, scene, take. Plain; the page draws one row at a time. */
final class DailiesRows {
    private DailiesRows() {}

    /** One row of the page. */
    sealed interface Line {
        /** Opens a shooting day; null is a day that nobody wrote down. */
        record DayLine(@Nullable LocalDate day, String unit, int takes) implements Line {}

        record RollLine(String roll, String camera) implements Line {}

        record SceneLine(String scene, List<Take> takes) implements Line {
            public SceneLine {
                takes = List.copyOf(takes);
            }
        }
    }

    static List<Line> of(List<Take> takes) {
        List<Take> sorted = takes.stream()
                .sorted(Comparator.comparing(DailiesRows::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(take -> take.origin().unit())
                        .thenComparing(take -> take.origin().roll())
                        .thenComparing(Take::slate))
                .toList();
        List<Line> lines = new ArrayList<>();
        Take before = null;
        List<Take> scene = new ArrayList<>();
        for (Take take : sorted) {
            boolean newDay = before == null || !sameDay(before, take);
            boolean newRoll = before == null || newDay || !sameRoll(before, take);
            if (before == null || newRoll || !before.setup().equals(take.setup())) {
                close(scene, lines);
            }
            if (newDay) {
                lines.add(new Line.DayLine(day(take), take.origin().unit(), (int)
                        sorted.stream().filter(other -> sameDay(other, take)).count()));
            }
            if (newRoll) {
                lines.add(new Line.RollLine(take.origin().roll(), take.origin().camera()));
            }
            scene.add(take);
            before = take;
        }
        close(scene, lines);
        return lines;
    }

    private static void close(List<Take> scene, List<Line> lines) {
        if (!scene.isEmpty()) {
            lines.add(new Line.SceneLine(scene.getFirst().setup(), scene));
            scene.clear();
        }
    }

    private static boolean sameDay(Take one, Take other) {
        return Objects.equals(day(one), day(other))
                && one.origin().unit().equals(other.origin().unit());
    }

    private static boolean sameRoll(Take one, Take other) {
        return one.origin().roll().equals(other.origin().roll());
    }

    private static @Nullable LocalDate day(Take take) {
        return take.origin().day();
    }
}
