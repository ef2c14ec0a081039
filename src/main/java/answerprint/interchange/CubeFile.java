package answerprint.interchange;

import answerprint.colour.CubeLut;
import answerprint.colour.Lut1D;
import answerprint.colour.Lut3D;
import answerprint.colour.Triple;
import java.util.List;

/**
 * A {@code .cube} file: Adobe's and Iridas's form ({@code DOMAIN_MIN/MAX}) and Resolve's ({@code LUT_1D_INPUT_RANGE},
 * a shaper before a cube). Red varies fastest.
 *
 * @param title as written, empty when there was none
 * @param lut the table
 */
public record CubeFile(String title, CubeLut lut) {

    /** @throws UnreadableDocument when the text is no cube file or larger than any real one */
    public static CubeFile parse(String text) {
        return new CubeReading(text).read();
    }

    /** The file as text, nine decimals. */
    public String print() {
        StringBuilder out = new StringBuilder();
        out.append("TITLE \"").append(title.replaceAll("[\"\\p{Cntrl}]", " ")).append("\"\n");
        switch (lut) {
            case Lut1D one -> print(out, one);
            case Lut3D cube -> print(out, cube);
        }
        return out.toString();
    }

    private static void print(StringBuilder out, Lut1D one) {
        out.append("LUT_1D_SIZE ").append(one.points().size()).append('\n');
        domain(out, one.domainMin(), one.domainMax());
        points(out, one.points());
    }

    private static void print(StringBuilder out, Lut3D cube) {
        Lut1D shaper = cube.shaper();
        boolean shaped = !shaper.isIdentity();
        if (shaped) {
            out.append("LUT_1D_SIZE ").append(shaper.points().size()).append('\n');
            inputRange(out, "LUT_1D_INPUT_RANGE", shaper.domainMin(), shaper.domainMax());
        }
        out.append("LUT_3D_SIZE ").append(cube.size()).append('\n');
        if (shaped) {
            inputRange(out, "LUT_3D_INPUT_RANGE", cube.domainMin(), cube.domainMax());
            points(out, shaper.points());
        } else {
            domain(out, cube.domainMin(), cube.domainMax());
        }
        points(out, cube.points());
    }

    /** Resolve's form has one range for all channels. */
    private static void inputRange(StringBuilder out, String word, Triple min, Triple max) {
        if (min.r() != min.g() || min.g() != min.b() || max.r() != max.g() || max.g() != max.b()) {
            throw new IllegalArgumentException("A cube file with a shaper has the same range in all channels");
        }
        out.append(word)
                .append(' ')
                .append(number(min.r()))
                .append(' ')
                .append(number(max.r()))
                .append('\n');
    }

    private static void domain(StringBuilder out, Triple min, Triple max) {
        out.append("DOMAIN_MIN ")
                .append(row(min))
                .append("\nDOMAIN_MAX ")
                .append(row(max))
                .append('\n');
    }

    private static void points(StringBuilder out, List<Triple> points) {
        points.forEach(point -> out.append(row(point)).append('\n'));
    }

    private static String row(Triple t) {
        return number(t.r()) + " " + number(t.g()) + " " + number(t.b());
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.9f", value);
    }
}
