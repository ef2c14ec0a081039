package answerprint.colour;

/** Canon Log 2 and 3, version 1.2 (Canon, "Canon Log Gamma Curves", 2018); scene-linear in, full-range code out. */
final class CanonLogs {

    private static final double LOG3_LOW = 0.097465473;
    private static final double LOG3_HIGH = 0.15277891;

    private CanonLogs() {}

    static double log2(double x) {
        double share = x / 0.9;
        double part = 0.24136077 * StrictMath.log10(1 + 87.09937546 * Math.abs(share));
        return StrictMath.copySign(part, share) + 0.092864125;
    }

    static double log2Inverse(double y) {
        double part = y - 0.092864125;
        double share = (StrictMath.pow(10, Math.abs(part) / 0.24136077) - 1) / 87.09937546;
        return 0.9 * StrictMath.copySign(share, part);
    }

    static double log3(double x) {
        double share = x / 0.9;
        if (share < (LOG3_LOW - 0.12512219) / 1.9754798) {
            return -0.36726845 * StrictMath.log10(1 - 14.98325 * share) + 0.12783901;
        }
        return share <= (LOG3_HIGH - 0.12512219) / 1.9754798
                ? 1.9754798 * share + 0.12512219
                : 0.36726845 * StrictMath.log10(1 + 14.98325 * share) + 0.12240537;
    }

    static double log3Inverse(double y) {
        if (y < LOG3_LOW) {
            return 0.9 * (1 - StrictMath.pow(10, (0.12783901 - y) / 0.36726845)) / 14.98325;
        }
        return y <= LOG3_HIGH
                ? 0.9 * (y - 0.12512219) / 1.9754798
                : 0.9 * (StrictMath.pow(10, (y - 0.12240537) / 0.36726845) - 1) / 14.98325;
    }
}
