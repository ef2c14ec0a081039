package answerprint.interchange;

import answerprint.colour.CubeLut;
import answerprint.colour.Lut1D;
import answerprint.colour.Lut3D;
import answerprint.colour.Triple;
import java.util.ArrayList;
import java.util.List;

/** One reading of a cube file. */
final class CubeReading {

    private static final int MOST_CHARS = 128 << 20;

    private final String text;
    private final List<Triple> points = new ArrayList<>();
    private String title = "";
    private int oneSize;
    private int cubeSize;
    private Triple domainMin = Triple.ZERO;
    private Triple domainMax = Triple.ONE;
    private Triple oneMin = Triple.ZERO;
    private Triple oneMax = Triple.ONE;
    private int line;

    CubeReading(String text) {
        if (text.length() > MOST_CHARS) {
            throw new UnreadableDocument("Cube", "the file is larger than 128 million characters");
        }
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    CubeFile read() {
        text.lines().forEach(this::take);
        long expected = oneSize + (long) cubeSize * cubeSize * cubeSize;
        if (expected == 0) {
            throw new UnreadableDocument("Cube", "it names neither LUT_1D_SIZE nor LUT_3D_SIZE");
        }
        if (points.size() != expected) {
            throw new UnreadableDocument("Cube", "it should hold " + expected + " points and holds " + points.size());
        }
        try {
            return new CubeFile(title, table());
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument("Cube", String.valueOf(e.getMessage()), e);
        }
    }

    private CubeLut table() {
        if (cubeSize == 0) {
            boolean resolves = !oneMin.equals(Triple.ZERO) || !oneMax.equals(Triple.ONE);
            return new Lut1D(resolves ? oneMin : domainMin, resolves ? oneMax : domainMax, points);
        }
        Lut1D shaper = oneSize == 0 ? Lut1D.IDENTITY : new Lut1D(oneMin, oneMax, points.subList(0, oneSize));
        return new Lut3D(shaper, domainMin, domainMax, cubeSize, points.subList(oneSize, points.size()));
    }

    private void take(String raw) {
        line++;
        String content = raw.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        char first = content.charAt(0);
        if (first == '-' || first == '+' || first == '.' || Character.isDigit(first)) {
            point(content);
        } else {
            keyword(content.split("\\s+", 2));
        }
    }

    private void keyword(String[] parts) {
        String rest = parts.length == 2 ? parts[1].strip() : "";
        switch (parts[0]) {
            case "TITLE" -> title = UnreadableDocument.shown(rest.replace("\"", ""));
            case "LUT_1D_SIZE" -> oneSize = size(rest, Lut1D.MOST_POINTS);
            case "LUT_3D_SIZE" -> cubeSize = size(rest, Lut3D.MOST_SIZE);
            case "DOMAIN_MIN" -> domainMin = triple(rest);
            case "DOMAIN_MAX" -> domainMax = triple(rest);
            case "LUT_1D_INPUT_RANGE" -> {
                oneMin = Triple.grey(range(rest)[0]);
                oneMax = Triple.grey(range(rest)[1]);
            }
            case "LUT_3D_INPUT_RANGE" -> {
                domainMin = Triple.grey(range(rest)[0]);
                domainMax = Triple.grey(range(rest)[1]);
            }
            default -> throw wrong("“" + UnreadableDocument.shown(parts[0]) + "” is no word of a cube file");
        }
    }

    private void point(String content) {
        long expected = oneSize + (long) cubeSize * cubeSize * cubeSize;
        if (points.size() >= expected) {
            throw wrong("there are more points than the " + expected + " announced");
        }
        points.add(triple(content));
    }

    private int size(String text, int most) {
        double size = number(text);
        if (size != Math.rint(size) || size < 2 || size > most) {
            throw wrong("sizes go from 2 to " + most + ", not " + UnreadableDocument.shown(text));
        }
        return (int) size;
    }

    private double[] range(String text) {
        String[] parts = text.split("\\s+", 3);
        if (parts.length != 2) {
            throw wrong("a range is two numbers");
        }
        return new double[] {number(parts[0]), number(parts[1])};
    }

    private Triple triple(String text) {
        String[] parts = text.split("\\s+", 4);
        if (parts.length != 3) {
            throw wrong("“" + UnreadableDocument.shown(text) + "” is not three numbers");
        }
        return new Triple(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    private double number(String text) {
        try {
            double value = text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableDocument(
                    "Cube", "line " + line + ": “" + UnreadableDocument.shown(text) + "” is not a number", e);
        }
        throw wrong("“" + UnreadableDocument.shown(text) + "” is not a usable number");
    }

    private UnreadableDocument wrong(String what) {
        return new UnreadableDocument("Cube", "line " + line + ": " + what);
    }
}
