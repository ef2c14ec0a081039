package answerprint.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one value: JSON by RFC 8785 for text, whole numbers, booleans, lists and maps. Fractions are refused.
 *
 * <p>{@code {b: 2, a: "x"}} gives {@code {"a":"x","b":2}}.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> quote(text, out);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(exact(number));
            case Boolean yes -> out.append(yes.booleanValue());
            case Map<?, ?> map -> object(map, out);
            case Collection<?> list -> array(list, out);
            default ->
                throw new IllegalArgumentException(
                        "A ledger fact cannot be a " + value.getClass().getSimpleName());
        }
    }

    /** RFC 8785 numbers are doubles: beyond 2^53 they would not be the same everywhere. */
    private static long exact(long number) {
        if (Math.abs(number) > 1L << 53) {
            throw new IllegalArgumentException("A ledger fact cannot be as large as " + number);
        }
        return number;
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        String comma = "";
        out.append('{');
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(comma);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void array(Collection<?> list, StringBuilder out) {
        String comma = "";
        out.append('[');
        for (Object element : list) {
            out.append(comma);
            write(element, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0 -> throw new IllegalArgumentException("A ledger fact cannot hold the character 0");
            default -> {
                if (c < 0x20) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
