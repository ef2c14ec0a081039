package answerprint.colour;

/** The ACES logs: S-2016-001 (ACEScct) and S-2014-003 (ACEScc); scene-linear AP1 in, code out. */
final class AcesCurves {

    private static final double LN2 = StrictMath.log(2);
    private static final double CCT_SLOPE = 10.5402377416545;
    private static final double CCT_OFFSET = 0.0729055341958355;
    private static final double CCT_BREAK = 0.0078125;
    private static final double CCT_CODE_BREAK = 0.155251141552511;
    private static final double TINY = StrictMath.pow(2, -15);
    private static final double TINIER = StrictMath.pow(2, -16);

    private AcesCurves() {}

    static double cct(double x) {
        return x <= CCT_BREAK ? CCT_SLOPE * x + CCT_OFFSET : (log2(x) + 9.72) / 17.52;
    }

    static double cctInverse(double y) {
        return y <= CCT_CODE_BREAK ? (y - CCT_OFFSET) / CCT_SLOPE : StrictMath.pow(2, y * 17.52 - 9.72);
    }

    static double cc(double x) {
        if (x < 0) {
            return (-16 + 9.72) / 17.52;
        }
        return x < TINY ? (log2(TINIER + x / 2) + 9.72) / 17.52 : (log2(x) + 9.72) / 17.52;
    }

    static double ccInverse(double y) {
        double x = StrictMath.pow(2, y * 17.52 - 9.72);
        return y < (9.72 - 15) / 17.52 ? (x - TINIER) * 2 : x;
    }

    static double log2(double x) {
        return StrictMath.log(x) / LN2;
    }
}
