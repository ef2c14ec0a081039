package answerprint.colour;

import java.util.function.DoubleUnaryOperator;

/** Three numbers of one colour, usually red, green, blue; range and encoding are stated where it is used. */
public record Triple(double r, double g, double b) {

    public static final Triple ONE = new Triple(1, 1, 1);
    public static final Triple ZERO = new Triple(0, 0, 0);

    public static Triple grey(double level) {
        return new Triple(level, level, level);
    }

    public Triple times(Triple other) {
        return new Triple(r * other.r, g * other.g, b * other.b);
    }

    public Triple times(double factor) {
        return new Triple(r * factor, g * factor, b * factor);
    }

    public Triple plus(Triple other) {
        return new Triple(r + other.r, g + other.g, b + other.b);
    }

    public Triple minus(Triple other) {
        return new Triple(r - other.r, g - other.g, b - other.b);
    }

    /** Each number through {@code f}. */
    public Triple map(DoubleUnaryOperator f) {
        return new Triple(f.applyAsDouble(r), f.applyAsDouble(g), f.applyAsDouble(b));
    }

    /** Rec. 709 luma or luminance of this triple: .2126, .7152, .0722. */
    public double luma() {
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    /** Channel 0, 1 or 2. */
    public double channel(int c) {
        return switch (c) {
            case 0 -> r;
            case 1 -> g;
            case 2 -> b;
            default -> throw new IllegalArgumentException("A colour has channels 0 to 2, not " + c);
        };
    }
}
