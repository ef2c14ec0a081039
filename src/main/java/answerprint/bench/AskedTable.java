package answerprint.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run was asked to hold, in one table at its end: every measure that has a target, row by row, and how many miss it. */
final class AskedTable {
    private record Line(String row, Measure measure) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    /** @param row the row's name, as for {@code --only} */
    void add(String row, List<Measure> measures) {
        measures.stream()
                .filter(measure -> !measure.target().isEmpty() || !measure.holds())
                .map(measure -> new Line(row, measure))
                .forEach(lines::add);
    }

    /** A row for which the folder holds nothing: what was not measured does not hold. */
    void lacks(String row, NoSuchFootage footage) {
        lacking.add(row + " needs " + footage.needed());
    }

    boolean holds() {
        return lacking.isEmpty()
                && lines.stream().allMatch(line -> line.measure().holds());
    }

    /** In Markdown, so that it can be kept as it is. */
    void print(PrintStream out) {
        out.println();
        out.println("| | Row | Measure | Item | Value | Target |");
        out.println("|---|---|---|---|---:|---|");
        for (Line line : lines) {
            Measure one = line.measure();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.3f %s | %s |%n",
                    one.holds() ? "ok" : "MISS",
                    line.row(),
                    cell(one.measure()),
                    cell(one.item()),
                    one.value(),
                    one.unit(),
                    cell(one.target()));
        }
        long missed = lines.stream().filter(line -> !line.measure().holds()).count();
        out.println();
        out.println(lines.size() - missed + " of " + lines.size() + " targets hold.");
        lacking.forEach(row -> out.println("Not measured: " + row + "."));
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
