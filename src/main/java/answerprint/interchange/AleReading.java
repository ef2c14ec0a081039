package answerprint.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One reading of an ALE. Limits are far above any real log and keep time and memory in proportion to the file. */
final class AleReading {

    private static final int MOST_CHARS = 32 << 20;
    private static final int MOST_COLUMNS = 512;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_CELL_CHARS = 8_192;

    private enum Part {
        BEFORE,
        HEADING,
        COLUMN,
        DATA
    }

    private final String text;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private Part part = Part.BEFORE;
    private int line;

    AleReading(String text) {
        if (text.length() > MOST_CHARS) {
            throw new UnreadableDocument("ALE", "the file is larger than 32 million characters");
        }
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    Ale read() {
        text.lines().forEach(this::take);
        if (part != Part.DATA && columns.isEmpty()) {
            throw new UnreadableDocument("ALE", "it has no Heading, Column and Data parts");
        }
        return new Ale(headings, columns, rows);
    }

    private void take(String raw) {
        line++;
        if (raw.isBlank()) {
            return;
        }
        switch (raw.strip()) {
            case "Heading" -> part = moved(Part.BEFORE, Part.HEADING);
            case "Column" -> part = moved(Part.HEADING, Part.COLUMN);
            case "Data" -> part = moved(Part.COLUMN, Part.DATA);
            default -> content(raw);
        }
    }

    private Part moved(Part from, Part to) {
        if (part != from) {
            throw wrong("“" + to + "” stands out of order");
        }
        return to;
    }

    private void content(String raw) {
        switch (part) {
            case BEFORE -> throw wrong("an ALE starts with “Heading”, not “" + UnreadableDocument.shown(raw) + "”");
            case HEADING -> heading(raw);
            case COLUMN -> names(raw);
            case DATA -> row(raw);
        }
    }

    /** Usually one pair per line; some writers put all of them on one. */
    private void heading(String raw) {
        List<String> parts = cells(raw);
        for (int i = 0; i < parts.size(); i += 2) {
            String value = i + 1 < parts.size() ? parts.get(i + 1) : "";
            heading(checked(parts.get(i).strip()), checked(value.strip()));
        }
    }

    private void heading(String key, String value) {
        if (key.equalsIgnoreCase("FIELD_DELIM") && !value.equalsIgnoreCase("TABS")) {
            throw wrong("only tab-separated ALE can be read, this one says " + UnreadableDocument.shown(value));
        }
        if (headings.size() >= MOST_COLUMNS) {
            throw wrong("there are more than " + MOST_COLUMNS + " headings");
        }
        if (!key.isEmpty()) {
            headings.put(key, value);
        }
    }

    private void names(String raw) {
        if (!columns.isEmpty()) {
            throw wrong("the columns are named twice");
        }
        Set<String> seen = new HashSet<>();
        for (String name : cells(raw)) {
            String unique = name.strip();
            for (int n = 2; !seen.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = name.strip() + " (" + n + ")";
            }
            columns.add(unique);
        }
        while (!columns.isEmpty() && columns.getLast().isEmpty()) {
            columns.removeLast();
        }
    }

    private void row(String raw) {
        if (columns.isEmpty()) {
            throw wrong("data stands before the columns are named");
        }
        if (rows.size() >= MOST_ROWS || (long) (rows.size() + 1) * columns.size() > MOST_CELLS) {
            throw wrong("there are more rows than any log has");
        }
        List<String> found = cells(raw);
        List<String> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(i < found.size() ? checked(found.get(i)) : "");
        }
        for (int i = columns.size(); i < found.size(); i++) {
            if (!found.get(i).isBlank()) {
                throw wrong("the row has more cells than there are columns");
            }
        }
        rows.add(row);
    }

    private List<String> cells(String raw) {
        List<String> cells = List.of(raw.split("\t", -1));
        if (cells.size() > MOST_COLUMNS + 1) {
            throw wrong("there are more than " + MOST_COLUMNS + " columns");
        }
        return cells;
    }

    private String checked(String cell) {
        if (cell.length() > MOST_CELL_CHARS) {
            throw wrong("a cell is longer than " + MOST_CELL_CHARS + " characters");
        }
        return cell;
    }

    private UnreadableDocument wrong(String what) {
        return new UnreadableDocument("ALE", "line " + line + ": " + what);
    }
}
