package answerprint.colour;

import java.util.List;

/**
 * What a plate's numbers mean: curve, gamut and code range, e.g. {@code logc3-800/awg3/full}.
 *
 * @param curve between code and scene-linear light
 * @param gamut of that linear light
 * @param range which codes of an integer file are the curve's 0..1
 */
public record Encoding(Curve curve, Gamut gamut, CodeRange range) {

    public static final Encoding REC709 = new Encoding(Curve.REC709, Gamut.REC709, CodeRange.FULL);
    public static final Encoding SRGB = new Encoding(Curve.SRGB, Gamut.REC709, CodeRange.FULL);
    public static final Encoding REC2020_HLG = new Encoding(Curve.HLG, Gamut.REC2020, CodeRange.FULL);
    public static final Encoding REC2020_PQ = new Encoding(Curve.PQ, Gamut.REC2020, CodeRange.FULL);
    public static final Encoding ACESCCT = new Encoding(Curve.ACESCCT, Gamut.AP1, CodeRange.FULL);
    public static final Encoding ACES2065_1 = new Encoding(Curve.LINEAR, Gamut.AP0, CodeRange.FULL);
    public static final Encoding LINEAR_REC709 = new Encoding(Curve.LINEAR, Gamut.REC709, CodeRange.FULL);

    /** The frozen text: curve/gamut/range. */
    public String id() {
        return curve.id() + "/" + gamut.id() + "/" + range.id();
    }

    /** @throws IllegalArgumentException when the text names no encoding */
    public static Encoding ofId(String id) {
        List<String> parts = List.of(id.split("/", 4));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("“" + id + "” is not an encoding; write curve/gamut/range");
        }
        return new Encoding(Curve.ofId(parts.get(0)), Gamut.ofId(parts.get(1)), CodeRange.ofId(parts.get(2)));
    }

    /** Scene-linear light of one code value (0..1 of an integer file, or the float itself). */
    public double toLinear(double code) {
        return curve.decode(range.toCurve(code));
    }

    /** The code value of scene-linear light. */
    public double toCode(double linear) {
        return range.fromCurve(curve.encode(linear));
    }

    public Triple toLinear(Triple code) {
        return code.map(this::toLinear);
    }

    public Triple toCode(Triple linear) {
        return linear.map(this::toCode);
    }

    /** One colour of this encoding in {@code other}'s code values, through scene-linear light. */
    public Triple to(Encoding other, Triple code) {
        return other.toCode(gamut.to(other.gamut).times(toLinear(code)));
    }

    @Override
    public String toString() {
        return id();
    }
}
