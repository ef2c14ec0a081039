package answerprint.colour;

import java.util.function.DoubleUnaryOperator;

/**
 * A transfer curve between scene-linear light and a plate's code value (full range, 0..1 for what an integer file can
 * hold).
 *
 * <p>Ids are stored in databases and files and never change. For the camera logs and ACES curves 0.18 is mid grey. For
 * {@link #PQ} linear 1.0 is 100 cd/m² of display light; for {@link #HLG} it is the signal's peak; for the video and
 * gamma curves it is the signal's white.
 */
public enum Curve {
    LINEAR("linear", x -> x, y -> y),
    REC709("rec709", VideoCurves::rec709, VideoCurves::rec709Inverse),
    SRGB("srgb", VideoCurves::srgb, VideoCurves::srgbInverse),
    GAMMA22("gamma22", x -> VideoCurves.power(x, 1 / 2.2), y -> VideoCurves.power(y, 2.2)),
    GAMMA24("gamma24", x -> VideoCurves.power(x, 1 / 2.4), y -> VideoCurves.power(y, 2.4)),
    GAMMA26("gamma26", x -> VideoCurves.power(x, 1 / 2.6), y -> VideoCurves.power(y, 2.6)),
    PQ("pq", VideoCurves::pq, VideoCurves::pqInverse),
    HLG("hlg", VideoCurves::hlg, VideoCurves::hlgInverse),
    ACESCCT("acescct", AcesCurves::cct, AcesCurves::cctInverse),
    ACESCC("acescc", AcesCurves::cc, AcesCurves::ccInverse),
    LOGC3_160("logc3-160", LogC3.EI_160),
    LOGC3_200("logc3-200", LogC3.EI_200),
    LOGC3_250("logc3-250", LogC3.EI_250),
    LOGC3_320("logc3-320", LogC3.EI_320),
    LOGC3_400("logc3-400", LogC3.EI_400),
    LOGC3_500("logc3-500", LogC3.EI_500),
    LOGC3_640("logc3-640", LogC3.EI_640),
    LOGC3_800("logc3-800", LogC3.EI_800),
    LOGC3_1000("logc3-1000", LogC3.EI_1000),
    LOGC3_1280("logc3-1280", LogC3.EI_1280),
    LOGC3_1600("logc3-1600", LogC3.EI_1600),
    LOGC4("logc4", CameraLogs::logC4, CameraLogs::logC4Inverse),
    SLOG3("slog3", CameraLogs::slog3, CameraLogs::slog3Inverse),
    LOG3G10("log3g10", CameraLogs::log3g10, CameraLogs::log3g10Inverse),
    VLOG("vlog", CameraLogs::vlog, CameraLogs::vlogInverse),
    DAVINCI_INTERMEDIATE("davinci-intermediate", CameraLogs::davinci, CameraLogs::davinciInverse),
    BLACKMAGIC_GEN5("blackmagic-gen5", CameraLogs::blackmagic, CameraLogs::blackmagicInverse),
    APPLE_LOG("apple-log", CameraLogs::appleLog, CameraLogs::appleLogInverse),
    CANON_LOG2("canon-log2", CanonLogs::log2, CanonLogs::log2Inverse),
    CANON_LOG3("canon-log3", CanonLogs::log3, CanonLogs::log3Inverse);

    private final String id;
    private final DoubleUnaryOperator encode;
    private final DoubleUnaryOperator decode;

    Curve(String id, DoubleUnaryOperator encode, DoubleUnaryOperator decode) {
        this.id = id;
        this.encode = encode;
        this.decode = decode;
    }

    Curve(String id, LogC3 logC3) {
        this(id, logC3::encode, logC3::decode);
    }

    /** The frozen text that stands for this curve in files and tables. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when no curve has that id */
    public static Curve ofId(String id) {
        for (Curve curve : values()) {
            if (curve.id.equals(id)) {
                return curve;
            }
        }
        throw new IllegalArgumentException("No transfer curve is called “" + id + "”");
    }

    /** Scene-linear light to code value. */
    public double encode(double linear) {
        return encode.applyAsDouble(linear);
    }

    /** Code value to scene-linear light. */
    public double decode(double code) {
        return decode.applyAsDouble(code);
    }

    /**
     * Linear value of mid grey: 0.18, except under 203 cd/m² reference white for {@link #PQ} and {@link #HLG}
     * (ITU-R BT.2408-7, table 1).
     */
    public double grey() {
        return switch (this) {
            case PQ -> 0.18 * 2.03;
            case HLG -> 0.18 * VideoCurves.hlgInverse(0.75);
            default -> 0.18;
        };
    }

    /** Whether equal steps of code are about equal ratios of light, so that fits and flow work well on it. */
    public boolean logarithmic() {
        return ordinal() >= ACESCCT.ordinal();
    }
}
