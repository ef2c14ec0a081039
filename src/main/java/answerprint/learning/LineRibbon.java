package answerprint.learning;

/**
 * What another picture of the shot shows along a line and to both sides of it: a ribbon laid along the line, or along where it is
 * expected, in which the line is looked for. A line moves as a whole: by a shift, a turn and a bend.
 */
final class LineRibbon {
    /** A line of less contrast is measured as if it had this, 0..1. */
    private static final double FAINTEST = 0.012;
    /** From a place to where its sides are looked at, pixels. */
    private static final int NEAR = 5;

    private static final int FAR = 8;
    /** Small motions are likelier: what a pixel of shift, turn or bend must gain. */
    private static final double UNLIKELY = 0.002;
    /** Bends are tried so many pixels apart, and turns. */
    private static final int COARSE = 2;

    private static final double FINEST = 0.5;
    private static final int ROUNDS = 2;

    private final int reach;
    /** What is shown of the line's contrast, -0.5..1, by point and place aside. */
    private final float[][] shown;
    /** What the finder says, 0..1. */
    private final float[][] said;
    /** Sum of both; NaN outside the picture. */
    private final float[][] both;

    /**
     * Lays a ribbon.
     *
     * @param points along the line
     * @param contrast the line's own, signed
     * @param expected how far to the side of each point the line is expected, pixels
     * @param reach how far beside that it is looked for, pixels
     */
    LineRibbon(LinePoints points, double contrast, double[] expected, int reach, ShotPicture picture) {
        this.reach = reach;
        int count = points.count();
        float[][] lumas = new float[count][2 * (reach + FAR) + 1];
        said = new float[count][2 * reach + 1];
        both = new float[count][2 * reach + 1];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < lumas[i].length; d++) {
                double aside = expected[i] + d - reach - FAR;
                lumas[i][d] = (float) picture.luma().at(points.x(i, aside), points.y(i, aside));
            }
            for (int d = 0; d <= 2 * reach; d++) {
                double aside = expected[i] + d - reach;
                said[i][d] = picture.said(points.x(i, aside), points.y(i, aside));
            }
        }
        shown = shown(lumas, Math.signum(contrast) * Math.max(FAINTEST, Math.abs(contrast)));
        for (int i = 0; i < count; i++) {
            for (int d = 0; d <= 2 * reach; d++) {
                both[i][d] = shown[i][d] + said[i][d];
            }
        }
    }

    /** Means over three points, in shares of the line's contrast. */
    private float[][] shown(float[][] lumas, double contrast) {
        float[][] shown = new float[lumas.length][2 * reach + 1];
        for (int i = 0; i < lumas.length; i++) {
            int from = Math.max(0, i - 1);
            int to = Math.min(lumas.length - 1, i + 1);
            for (int d = 0; d <= 2 * reach; d++) {
                double sum = 0;
                for (int j = from; j <= to; j++) {
                    sum += contrast(lumas[j], d + FAR);
                }
                shown[i][d] = (float) Math.clamp(sum / (to - from + 1) / contrast, -0.5, 1);
            }
        }
        return shown;
    }

    private static double contrast(float[] luma, int i) {
        float sides = 0;
        for (int away = NEAR; away <= FAR; away++) {
            sides += luma[i - away] + luma[i + away];
        }
        return LineLook.contrast(0.25f * luma[i - 1] + 0.5f * luma[i] + 0.25f * luma[i + 1], sides / 8, sides / 8);
    }

    /**
     * How a line lies in a ribbon.
     *
     * @param shift to the side, pixels
     * @param turn by which one end lies farther to the side than the middle, pixels
     * @param bend by which the middle lies farther to the side than the ends, pixels
     */
    record Lie(double shift, double turn, double bend) {
        static final Lie EXPECTED = new Lie(0, 0, 0);

        double aside(double place) {
            return shift + turn * place + bend * (1 - place * place);
        }

        Lie times(double factor) {
            return new Lie(shift * factor, turn * factor, bend * factor);
        }

        Lie plus(Lie other) {
            return new Lie(shift + other.shift, turn + other.turn, bend + other.bend);
        }

        private double size() {
            return Math.abs(shift) + Math.abs(turn) + Math.abs(bend);
        }

        private Lie moved(int which, double by) {
            return new Lie(shift + (which == 0 ? by : 0), turn + (which == 1 ? by : 0), bend + (which == 2 ? by : 0));
        }
    }

    /** Where most of the line is. */
    Lie best(int shift, int turn, int bend) {
        Lie best = Lie.EXPECTED;
        double most = value(best, 2);
        for (int c = -bend; c <= bend; c += COARSE) {
            for (int b = -turn; b <= turn; b += COARSE) {
                for (int a = -shift; a <= shift; a++) {
                    Lie lie = new Lie(a, b, c);
                    double value = value(lie, 2);
                    if (value > most) {
                        most = value;
                        best = lie;
                    }
                }
            }
        }
        return finer(best);
    }

    private Lie finer(Lie coarse) {
        Lie best = coarse;
        for (double step = 1; step >= FINEST; step /= 2) {
            for (int k = 0; k < 6 * ROUNDS; k++) {
                Lie next = best.moved(k / 2 % 3, k % 2 == 0 ? step : -step);
                best = value(next, 1) > value(best, 1) ? next : best;
            }
        }
        return best;
    }

    /** @param jump every how many points are looked at */
    private double value(Lie lie, int jump) {
        double sum = 0;
        int inside = 0;
        int all = 0;
        for (int i = 0; i < both.length; i += jump) {
            int d = place(lie, i);
            all++;
            if (d >= 0 && d <= 2 * reach && !Float.isNaN(both[i][d])) {
                sum += both[i][d];
                inside++;
            }
        }
        return 2 * inside < all ? -1 : sum / inside - UNLIKELY * lie.size();
    }

    private int place(Lie lie, int i) {
        return (int) Math.round(lie.aside(LinePoints.place(i, both.length))) + reach;
    }

    /** Mean of what is shown of the line where it lies so. */
    double shown(Lie lie) {
        double sum = 0;
        int inside = 0;
        for (int i = 0; i < both.length; i++) {
            int d = place(lie, i);
            if (d >= 0 && d <= 2 * reach && !Float.isNaN(both[i][d])) {
                sum += shown[i][d];
                inside++;
            }
        }
        return inside == 0 ? 0 : sum / inside;
    }

    /** Turns this into the ribbon of a line of the other sign, which is not there: what chance alone shows. */
    void upend() {
        for (int i = 0; i < shown.length; i++) {
            for (int d = 0; d <= 2 * reach; d++) {
                shown[i][d] = Math.clamp(-shown[i][d], -0.5f, 1f);
                both[i][d] = Float.isNaN(said[i][d]) ? Float.NaN : shown[i][d];
            }
        }
    }
}
