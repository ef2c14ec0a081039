package answerprint.colour;

/** How far apart two colours look. */
public final class DeltaE {

    private static final double POW25_7 = 6_103_515_625.0;

    private DeltaE() {}

    /** CIEDE2000 (Sharma, Wu, Dalal 2005), all weights 1: about 1 is just noticeable side by side. */
    public static double ciede2000(Lab one, Lab two) {
        double meanChroma = (StrictMath.hypot(one.a(), one.b()) + StrictMath.hypot(two.a(), two.b())) / 2;
        double c7 = pow7(meanChroma);
        double g = 0.5 * (1 - StrictMath.sqrt(c7 / (c7 + POW25_7)));
        double a1 = one.a() * (1 + g);
        double a2 = two.a() * (1 + g);
        double c1 = StrictMath.hypot(a1, one.b());
        double c2 = StrictMath.hypot(a2, two.b());
        double h1 = hue(a1, one.b());
        double h2 = hue(a2, two.b());
        double dh = hueStep(h1, h2, c1 * c2);
        double dBigH = 2 * StrictMath.sqrt(c1 * c2) * StrictMath.sin(StrictMath.toRadians(dh / 2));
        double hue = meanHue(h1, h2, c1 * c2);
        return combined(two.l() - one.l(), c2 - c1, dBigH, (one.l() + two.l()) / 2, (c1 + c2) / 2, hue);
    }

    /**
     * ΔE_ITP of ITU-R BT.2124: 1 is one just noticeable step in the most critical adaptation.
     *
     * @param one ICtCp of BT.2100-2 (PQ)
     * @param two ICtCp of BT.2100-2 (PQ)
     */
    public static double itp(Triple one, Triple two) {
        Triple d = one.minus(two);
        return 720 * StrictMath.sqrt(d.r() * d.r() + 0.25 * d.g() * d.g() + d.b() * d.b());
    }

    /** ICtCp (PQ) of linear BT.2020 light in cd/m², 0..10 000: ITU-R BT.2100-2, table 7. */
    public static Triple ictcp(Triple nits) {
        double l = pq((1688 * nits.r() + 2146 * nits.g() + 262 * nits.b()) / 4096);
        double m = pq((683 * nits.r() + 2951 * nits.g() + 462 * nits.b()) / 4096);
        double s = pq((99 * nits.r() + 309 * nits.g() + 3688 * nits.b()) / 4096);
        return new Triple(
                (l + m) / 2, (6610 * l - 13613 * m + 7003 * s) / 4096, (17933 * l - 17390 * m - 543 * s) / 4096);
    }

    private static double pq(double nits) {
        return VideoCurves.pqOfShare(Math.max(nits, 0) / 10_000);
    }

    private static double combined(double dl, double dc, double dh, double l, double c, double h) {
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double l50 = (l - 50) * (l - 50);
        double sl = 1 + 0.015 * l50 / StrictMath.sqrt(20 + l50);
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double c7 = pow7(c);
        double bump = (h - 275) / 25;
        double turn = 60 * StrictMath.exp(-bump * bump);
        double rt = -2 * StrictMath.sqrt(c7 / (c7 + POW25_7)) * StrictMath.sin(StrictMath.toRadians(turn));
        double x = dl / sl;
        double y = dc / sc;
        double z = dh / sh;
        return StrictMath.sqrt(Math.max(0, x * x + y * y + z * z + rt * y * z));
    }

    private static double hue(double a, double b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        double degrees = StrictMath.toDegrees(StrictMath.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double hueStep(double h1, double h2, double chromas) {
        double d = h2 - h1;
        if (chromas == 0) {
            return 0;
        }
        return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
    }

    private static double meanHue(double h1, double h2, double chromas) {
        double sum = h1 + h2;
        if (chromas == 0) {
            return sum;
        }
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private static double pow7(double x) {
        double x2 = x * x;
        return x2 * x2 * x2 * x;
    }
}
