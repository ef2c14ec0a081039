package answerprint.interchange;

import answerprint.colour.Cdl;
import answerprint.colour.Triple;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CDL as EDL comments and ALE columns write it: {@code (1 1 1)(0 0 0)(1 1 1)} and a saturation. */
final class CdlText {

    private static final Pattern GROUPS =
            Pattern.compile("\\(([^()]{1,200})\\)\\s*\\(([^()]{1,200})\\)\\s*\\(([^()]{1,200})\\)");

    private CdlText() {}

    static Cdl parse(String sop, String saturation) {
        Matcher groups = GROUPS.matcher(sop.strip());
        if (!groups.matches()) {
            throw new UnreadableDocument(
                    "CDL", "“" + UnreadableDocument.shown(sop) + "” is not (slope)(offset)(power)");
        }
        return cdl(
                triple(groups.group(1)), triple(groups.group(2)), triple(groups.group(3)), number(saturation.strip()));
    }

    /** @throws UnreadableDocument when the numbers are outside what a CDL may hold */
    static Cdl cdl(Triple slope, Triple offset, Triple power, double saturation) {
        try {
            return new Cdl(slope, offset, power, saturation);
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument("CDL", String.valueOf(e.getMessage()), e);
        }
    }

    static Triple triple(String text) {
        String[] parts = text.strip().split("[\\s,]+", 5);
        if (parts.length != 3) {
            throw new UnreadableDocument("CDL", "“" + UnreadableDocument.shown(text) + "” is not three numbers");
        }
        return new Triple(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    static double number(String text) {
        try {
            double value = text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableDocument("CDL", "“" + UnreadableDocument.shown(text) + "” is not a number", e);
        }
        throw new UnreadableDocument("CDL", "“" + UnreadableDocument.shown(text) + "” is not a usable number");
    }

    static String print(Triple triple) {
        return print(triple.r()) + " " + print(triple.g()) + " " + print(triple.b());
    }

    /** Six decimals, as the trade's tools write and read them. */
    static String print(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
