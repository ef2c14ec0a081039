package answerprint.correction.repair;

import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.Mat;

/**
 * What it costs that nobody sees how the set moves inside a hole: as far as the motion beside the hole is not one plane's, and as
 * it disagrees with itself, a lender may lie beside its place; how much that shows, the picture's own structure tells.
 */
final class Misplacement {
    /** Known pixels beside a hole whose motion tells, proxy pixels. */
    private static final int BESIDE = 24;
    /** Depth at which half of the uncertainty has come in, proxy pixels. */
    private static final float HALF = 8;
    /** Disagreement of flow and backward flow counts up to so much, proxy pixels. */
    private static final double MOST_DOUBT = 8;

    private static final int FEWEST = 60;

    private final Place place;
    private final Guess hole;
    private final Guess band;
    private final boolean[] besideHole;
    private final boolean[] besideBand;

    /**
     * @param hole a guess at the hole
     * @param band a guess at hole and hold-out band
     */
    Misplacement(Place place, Guess hole, Guess band) {
        this.place = place;
        this.hole = hole;
        this.band = band;
        byte[] wanted = new byte[place.pixels()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = place.hole()[i] ? (byte) 255 : 0;
        }
        besideHole = beside(wanted);
        besideBand = beside(place.band());
    }

    private boolean[] beside(byte[] inside) {
        boolean[] beside = new boolean[inside.length];
        try (Scratch scratch = new Scratch(place.lender().views().memory())) {
            Mat mask = Bytes.mat(inside, place.width(), place.height(), scratch);
            byte[] wide = PlaceLayout.grown(mask, BESIDE, scratch);
            for (int i = 0; i < wide.length; i++) {
                beside[i] = wide[i] != 0 && inside[i] == 0 && place.wary()[i] == 0 && place.band()[i] == 0;
            }
        }
        return beside;
    }

    /** Expected distance from its place of a lender inside the hole, or inside the band, proxy pixels. */
    private float pixels(Loan loan, boolean inBand) {
        Motion motion = loan.motion();
        boolean[] beside = inBand ? besideBand : besideHole;
        float[] field = motion.inHole();
        Plane across = new Plane();
        Plane down = new Plane();
        double doubts = 0;
        for (int i = 0; i < beside.length; i++) {
            if (beside[i] && loan.valid()[i]) {
                double x = i % place.width();
                double y = (double) (i / place.width());
                across.add(x, y, field[2 * i]);
                down.add(x, y, field[2 * i + 1]);
                doubts += Math.min(MOST_DOUBT * MOST_DOUBT, motion.doubt()[i] * motion.doubt()[i]);
            }
        }
        if (across.count < FEWEST) {
            return (float) MOST_DOUBT;
        }
        return (float) Math.sqrt(across.rest() + down.rest() + doubts / across.count);
    }

    /** The loans, each believed the less the farther it may lie beside its place. */
    List<Loan> doubted(List<Loan> loans) {
        return loans.stream().map(this::doubted).toList();
    }

    private Loan doubted(Loan loan) {
        return loan.erring(
                widened(loan.error(), pixels(loan, false), hole),
                widened(loan.errorInBand(), pixels(loan, true), band));
    }

    private static float[] widened(float[] error, float off, Guess around) {
        float[] wide = error.clone();
        double most = around.difference(off);
        for (int i = 0; i < wide.length; i++) {
            float depth = around.depth[i];
            if (depth > 0) {
                double moved = most * depth / (depth + HALF);
                wide[i] = (float) Math.sqrt(error[i] * error[i] + moved);
            }
        }
        return wide;
    }

    /** Least squares of one value over the plane. */
    private static final class Plane {
        private int count;
        private double x;
        private double y;
        private double v;
        private double xx;
        private double xy;
        private double yy;
        private double xv;
        private double yv;
        private double vv;

        void add(double atX, double atY, double value) {
            count++;
            x += atX;
            y += atY;
            v += value;
            xx += atX * atX;
            xy += atX * atY;
            yy += atY * atY;
            xv += atX * value;
            yv += atY * value;
            vv += value * value;
        }

        /** Mean square of what the best plane leaves. */
        double rest() {
            double a = xx - x * x / count;
            double b = xy - x * y / count;
            double c = yy - y * y / count;
            double p = xv - x * v / count;
            double q = yv - y * v / count;
            double det = Math.max(1e-9, a * c - b * b);
            double explained = (c * p * p - 2 * b * p * q + a * q * q) / det;
            return Math.max(0, (vv - v * v / count - explained) / count);
        }
    }
}
