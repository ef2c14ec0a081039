package answerprint.colour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    /** Every curve with the gamut that its maker gives it, full range; what a person is offered to choose from. */
    public static List<Encoding> usual() {
        return Stream.concat(
                        Stream.of(ACES2065_1, new Encoding(Curve.LINEAR, Gamut.AP1, CodeRange.FULL)),
                        Arrays.stream(Curve.values()).map(curve -> new Encoding(curve, gamut(curve), CodeRange.FULL)))
                .toList();
    }

    private static Gamut gamut(Curve curve) {
        return switch (curve) {
            case LINEAR, REC709, SRGB, GAMMA22, GAMMA24 -> Gamut.REC709;
            case GAMMA26 -> Gamut.P3_D65;
            case PQ, HLG, APPLE_LOG -> Gamut.REC2020;
            case ACESCCT, ACESCC -> Gamut.AP1;
            case LOGC3_160,
                    LOGC3_200,
                    LOGC3_250,
                    LOGC3_320,
                    LOGC3_400,
                    LOGC3_500,
                    LOGC3_640,
                    LOGC3_800,
                    LOGC3_1000,
                    LOGC3_1280,
                    LOGC3_1600 -> Gamut.AWG3;
            case LOGC4 -> Gamut.AWG4;
            case SLOG3 -> Gamut.SGAMUT3_CINE;
            case LOG3G10 -> Gamut.RED_WIDE;
            case VLOG -> Gamut.VGAMUT;
            case DAVINCI_INTERMEDIATE -> Gamut.DAVINCI_WIDE;
            case BLACKMAGIC_GEN5 -> Gamut.BLACKMAGIC_WIDE;
            case CANON_LOG2, CANON_LOG3 -> Gamut.CANON_CINEMA;
        };
    }

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
