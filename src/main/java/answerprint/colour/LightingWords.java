package answerprint.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A lighting note as a person would say it. */
final class LightingWords {

    private LightingWords() {}

    static String of(LightingNote note) {
        List<String> parts = new ArrayList<>();
        if (note.stops() != 0) {
            parts.add(signed(note.stops()) + (Math.abs(note.stops()) <= 1 ? " stop" : " stops"));
        }
        addPoints(parts, "red", note.points().red());
        addPoints(parts, "green", note.points().green());
        addPoints(parts, "blue", note.points().blue());
        if (note.from().kelvin() != note.to().kelvin()) {
            parts.add(
                    "%.0f K to %.0f K".formatted(note.from().kelvin(), note.to().kelvin()));
        }
        if (note.from().tint() != note.to().tint()) {
            double tint = note.to().tint() - note.from().tint();
            parts.add("tint " + signed(tint) + (tint > 0 ? " (magenta)" : " (green)"));
        }
        if (note.ratioFrom() != note.ratioTo()) {
            parts.add("ratio " + plain(note.ratioFrom()) + ":1 to " + plain(note.ratioTo()) + ":1");
        }
        if (note.saturation() != 1) {
            parts.add("saturation " + plain(note.saturation()));
        }
        return parts.isEmpty() ? "no change of light" : String.join(", ", parts);
    }

    private static void addPoints(List<String> parts, String channel, double points) {
        if (points != 0) {
            parts.add(channel + " " + signed(points) + (Math.abs(points) == 1 ? " point" : " points"));
        }
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + plain(value);
    }

    private static String plain(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", value);
        return digits.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
