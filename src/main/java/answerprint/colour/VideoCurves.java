package answerprint.colour;

/** Video curves. All arithmetic goes through StrictMath, so that every machine gives the same bits. */
final class VideoCurves {

    private static final double REC709_ALPHA = 1.09929682680944;
    private static final double REC709_BETA = 0.018053968510807;

    // ITU-R BT.2100-2, table 4.
    private static final double PQ_M1 = 2610.0 / 16384;
    private static final double PQ_M2 = 2523.0 / 4096 * 128;
    private static final double PQ_C1 = 3424.0 / 4096;
    private static final double PQ_C2 = 2413.0 / 4096 * 32;
    private static final double PQ_C3 = 2392.0 / 4096 * 32;

    // ITU-R BT.2100-2, table 5.
    private static final double HLG_A = 0.17883277;
    private static final double HLG_B = 1 - 4 * HLG_A;
    private static final double HLG_C = 0.5 - HLG_A * StrictMath.log(4 * HLG_A);

    private VideoCurves() {}

    /** ITU-R BT.709-6, 1.2, with the constants of BT.2020 at full precision so that the pieces meet. */
    static double rec709(double x) {
        return x < REC709_BETA ? 4.5 * x : REC709_ALPHA * StrictMath.pow(x, 0.45) - (REC709_ALPHA - 1);
    }

    static double rec709Inverse(double y) {
        return y < 4.5 * REC709_BETA ? y / 4.5 : StrictMath.pow((y + REC709_ALPHA - 1) / REC709_ALPHA, 1 / 0.45);
    }

    /** IEC 61966-2-1. */
    static double srgb(double x) {
        return x <= 0.0031308 ? 12.92 * x : 1.055 * StrictMath.pow(x, 1 / 2.4) - 0.055;
    }

    static double srgbInverse(double y) {
        return y <= 12.92 * 0.0031308 ? y / 12.92 : StrictMath.pow((y + 0.055) / 1.055, 2.4);
    }

    /** A pure power, mirrored below zero. */
    static double power(double x, double exponent) {
        return StrictMath.copySign(StrictMath.pow(Math.abs(x), exponent), x);
    }

    /** ITU-R BT.2100-2, table 4; {@code x} 1.0 is 100 cd/m², mirrored below zero. */
    static double pq(double x) {
        return StrictMath.copySign(pqOfShare(Math.abs(x) / 100), x);
    }

    static double pqInverse(double y) {
        double root = StrictMath.pow(Math.abs(y), 1 / PQ_M2);
        double share = StrictMath.pow(Math.max(root - PQ_C1, 0) / (PQ_C2 - PQ_C3 * root), 1 / PQ_M1);
        return StrictMath.copySign(share * 100, y);
    }

    /** The same for a share of 10 000 cd/m², 0..1. */
    static double pqOfShare(double share) {
        double root = StrictMath.pow(share, PQ_M1);
        return StrictMath.pow((PQ_C1 + PQ_C2 * root) / (1 + PQ_C3 * root), PQ_M2);
    }

    /** ITU-R BT.2100-2, table 5: {@code x} 1.0 is the signal's peak, mirrored below zero. */
    static double hlg(double x) {
        double e = Math.abs(x);
        double code = e <= 1.0 / 12 ? StrictMath.sqrt(3 * e) : HLG_A * StrictMath.log(12 * e - HLG_B) + HLG_C;
        return StrictMath.copySign(code, x);
    }

    static double hlgInverse(double y) {
        double code = Math.abs(y);
        double e = code <= 0.5 ? code * code / 3 : (StrictMath.exp((code - HLG_C) / HLG_A) + HLG_B) / 12;
        return StrictMath.copySign(e, y);
    }
}
