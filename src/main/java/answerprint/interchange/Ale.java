package answerprint.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An Avid Log Exchange file: headings, columns, one row per clip.
 *
 * @param headings {@code FIELD_DELIM}, {@code VIDEO_FORMAT}, {@code FPS} … in their order
 * @param columns names as written, unique without regard to case
 * @param rows one cell per column, empty where the file had none
 */
public record Ale(Map<String, String> headings, List<String> columns, List<List<String>> rows) {

    public Ale {
        headings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headings));
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("An ALE row has a cell for each of its columns");
            }
        }
    }

    /**
     * Reads an ALE; line ends of any system, blank lines anywhere.
     *
     * @throws UnreadableDocument when it is no ALE or larger than any real one
     */
    public static Ale parse(String text) {
        return new AleReading(text).read();
    }

    /** The index of the first of these column names that the file has, without regard to case. */
    public Optional<Integer> column(String... names) {
        for (String name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).equalsIgnoreCase(name)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /** The cell of {@code row} under the first of these columns that is there and not blank. */
    public Optional<String> cell(int row, String... names) {
        for (String name : names) {
            Optional<String> found = column(name).map(i -> rows.get(row).get(i).strip());
            if (found.isPresent() && !found.get().isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public Optional<String> heading(String name) {
        return headings.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The CDL of a row from {@code ASC_SOP} and {@code ASC_SAT}; empty when it carries none. */
    public Optional<answerprint.colour.Cdl> cdl(int row) {
        return cell(row, "ASC_SOP")
                .map(sop -> CdlText.parse(sop, cell(row, "ASC_SAT").orElse("1")));
    }

    /** Whether the row is circled: the usual columns hold a yes, a mark or a star. */
    public boolean circled(int row) {
        return cell(row, "Circled", "Circle", "Circle Take", "Circled Take", "Good Take")
                .map(v -> v.toLowerCase(Locale.ROOT))
                .map(v -> List.of("yes", "y", "true", "1", "x", "*", "circled", "circle", "good")
                        .contains(v))
                .orElse(false);
    }

    /** The file as text, tabs between cells; what {@link #parse} reads back to an equal record. */
    public String print() {
        List<String> lines = new ArrayList<>();
        lines.add("Heading");
        headings.forEach((key, value) -> lines.add(key + "\t" + value));
        lines.addAll(List.of("", "Column", String.join("\t", columns), "", "Data"));
        rows.forEach(row -> lines.add(String.join("\t", row)));
        return String.join("\r\n", lines) + "\r\n";
    }
}
