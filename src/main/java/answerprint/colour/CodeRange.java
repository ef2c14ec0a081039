package answerprint.colour;

/** Which codes of an integer file stand for the curve's 0..1. */
public enum CodeRange {
    FULL("full", 0, 1),
    /** Legal ("video") levels, 64..940 of 1023 (ITU-R BT.709-6, 4.6). */
    LEGAL("legal", 64.0 / 1023, 940.0 / 1023);

    private final String id;
    private final double black;
    private final double white;

    CodeRange(String id, double black, double white) {
        this.id = id;
        this.black = black;
        this.white = white;
    }

    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when no range has that id */
    public static CodeRange ofId(String id) {
        for (CodeRange range : values()) {
            if (range.id.equals(id)) {
                return range;
            }
        }
        throw new IllegalArgumentException("No code range is called “" + id + "”");
    }

    /** What the curve calls this file code (0..1 of the file's maximum). */
    public double toCurve(double code) {
        return (code - black) / (white - black);
    }

    public double fromCurve(double value) {
        return black + value * (white - black);
    }
}
