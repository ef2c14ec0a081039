package answerprint.colour;

/** Camera logs as their makers publish them; scene-linear in (0.18 is grey), code 0..1 out. */
final class CameraLogs {

    // ARRI "LogC4 Logarithmic Color Space Specification", 2022.
    private static final double C4_A = (StrictMath.pow(2, 18) - 16) / 117.45;
    private static final double C4_B = (1023.0 - 95) / 1023;
    private static final double C4_C = 95.0 / 1023;
    private static final double C4_S = 7 * StrictMath.log(2) * StrictMath.pow(2, 7 - 14 * C4_C / C4_B) / (C4_A * C4_B);
    private static final double C4_T = (StrictMath.pow(2, 14 * (-C4_C / C4_B) + 6) - 64) / C4_A;

    private static final double SLOG3_CODE_BREAK = 171.2102946929;

    private CameraLogs() {}

    static double logC4(double x) {
        return x >= C4_T ? (AcesCurves.log2(C4_A * x + 64) - 6) / 14 * C4_B + C4_C : (x - C4_T) / C4_S;
    }

    static double logC4Inverse(double y) {
        return y >= 0 ? (StrictMath.pow(2, 14 * (y - C4_C) / C4_B + 6) - 64) / C4_A : y * C4_S + C4_T;
    }

    /** Sony, "Technical Summary for S-Gamut3.Cine/S-Log3", 2016. */
    static double slog3(double x) {
        return x >= 0.01125
                ? (420 + 261.5 * StrictMath.log10((x + 0.01) / 0.19)) / 1023
                : (x * (SLOG3_CODE_BREAK - 95) / 0.01125 + 95) / 1023;
    }

    static double slog3Inverse(double y) {
        double code = y * 1023;
        return code >= SLOG3_CODE_BREAK
                ? 0.19 * StrictMath.pow(10, (code - 420) / 261.5) - 0.01
                : (code - 95) * 0.01125 / (SLOG3_CODE_BREAK - 95);
    }

    /** RED, "REDWideGamutRGB and Log3G10", revision 3. */
    static double log3g10(double x) {
        double lifted = x + 0.01;
        return lifted < 0 ? 15.1927 * lifted : 0.224282 * StrictMath.log10(155.975327 * lifted + 1);
    }

    static double log3g10Inverse(double y) {
        return y < 0 ? y / 15.1927 - 0.01 : (StrictMath.pow(10, y / 0.224282) - 1) / 155.975327 - 0.01;
    }

    /** Panasonic, "V-Log/V-Gamut Reference Manual", 2014. */
    static double vlog(double x) {
        return x < 0.01 ? 5.6 * x + 0.125 : 0.241514 * StrictMath.log10(x + 0.00873) + 0.598206;
    }

    static double vlogInverse(double y) {
        return y < 0.181 ? (y - 0.125) / 5.6 : StrictMath.pow(10, (y - 0.598206) / 0.241514) - 0.00873;
    }

    /** Blackmagic Design, "DaVinci Resolve Wide Gamut Intermediate", 2021. */
    static double davinci(double x) {
        return x <= 0.00262409 ? 10.44426855 * x : 0.07329248 * (AcesCurves.log2(x + 0.0075) + 7);
    }

    static double davinciInverse(double y) {
        return y <= 0.00262409 * 10.44426855 ? y / 10.44426855 : StrictMath.pow(2, y / 0.07329248 - 7) - 0.0075;
    }

    /** Blackmagic Design, "Generation 5 Color Science", 2021. */
    static double blackmagic(double x) {
        return x < 0.005
                ? 8.283605932402494 * x + 0.09246575342465753
                : 0.08692876065491224 * StrictMath.log(x + 0.005494072432257808) + 0.5300133392291939;
    }

    static double blackmagicInverse(double y) {
        return y < 8.283605932402494 * 0.005 + 0.09246575342465753
                ? (y - 0.09246575342465753) / 8.283605932402494
                : StrictMath.exp((y - 0.5300133392291939) / 0.08692876065491224) - 0.005494072432257808;
    }

    /** Apple, "Apple Log Profile White Paper", 2023. */
    static double appleLog(double x) {
        if (x < -0.05641088) {
            return 0;
        }
        return x < 0.01
                ? 47.28711236 * (x + 0.05641088) * (x + 0.05641088)
                : 0.08550479 * AcesCurves.log2(x + 0.00964052) + 0.69336945;
    }

    static double appleLogInverse(double y) {
        if (y < 0) {
            return -0.05641088;
        }
        return y < 47.28711236 * (0.01 + 0.05641088) * (0.01 + 0.05641088)
                ? StrictMath.sqrt(y / 47.28711236) - 0.05641088
                : StrictMath.pow(2, (y - 0.69336945) / 0.08550479) - 0.00964052;
    }
}
