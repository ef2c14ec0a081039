package answerprint.correction.repair;

import java.util.Arrays;

/** Brings a lender's proxy into place and bends it to meet the plate round the hole: light may have changed in between. */
final class Lending {
    /** A bend is held within this, share of full scale: about 0.3 stop in log and video encodings (engine.md 4.0). */
    static final float MOST = 0.1f;

    /** Differences from about here on are misplaced texture or another object rather than light. */
    static final float TEXTURE = 0.04f;

    /** The bend is this smooth, pixels. */
    static final double SOFT = 5;

    /** A lender's own outline may miss somebody's edge or shadow by about so much, proxy pixels (cleanplate-onebyone-1, 2026-11-28). */
    private static final double WARY = 24;

    private static final double DOUBTED = 0.04;

    private static final int ROUNDS = 60;
    private static final float FEWEST = 0.04f;

    private final Place place;
    private final int width;
    private final int height;
    private final float[] scratch;

    private final boolean still;
    /** Where the frame under repair shows what lenders are bent to meet. */
    private final boolean[] shows;

    /** @param still whether the camera is locked off */
    Lending(Place place, boolean still) {
        this(place, still, beside(place));
    }

    /** Before a standing set. @param shows where the frame under repair shows the set, in the hole or beside it */
    Lending(Place place, boolean[] shows) {
        this(place, true, shows);
    }

    private Lending(Place place, boolean still, boolean[] shows) {
        this.place = place;
        this.still = still;
        this.shows = shows.clone();
        width = place.width();
        height = place.height();
        scratch = new float[place.pixels()];
    }

    private static boolean[] beside(Place place) {
        boolean[] beside = new boolean[place.pixels()];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = !place.hole()[i];
        }
        return beside;
    }

    /** Whether a pixel may be compared with a lender. @param band whether hole and hold-out band are taken for unknown as a whole */
    private boolean compares(int i, boolean band) {
        return shows[i] && !(band && (place.hole()[i] || place.band()[i] != 0));
    }

    Loan loan(Lender lender, int frame, double away, Motion motion) {
        int n = place.pixels();
        float[] rgb = new float[3 * n];
        boolean[] valid = new boolean[n];
        float[] clear = new float[n];
        Look look = lender.look(frame);
        LenderLight light = still ? LenderLight.between(place, look, motion.plane()) : LenderLight.SAME;
        LensLight lens = lender.views().lens();
        bring(look, lens, motion, light, false, rgb, valid, clear);
        float[] bend = new float[3 * n];
        float[] bendInBand = new float[3 * n];
        float[] error = new float[n];
        bend(rgb, valid, false, bend, error);
        float[] errorInBand = new float[n];
        bring(look, lens, motion, light, true, rgb, valid, clear);
        bend(rgb, valid, true, bendInBand, errorInBand);
        if (!still) {
            Arrays.fill(clear, 1);
        }
        return new Loan(
                lender,
                frame,
                away,
                motion,
                light,
                rgb,
                valid,
                clear,
                bend,
                bendInBand,
                error,
                still ? error : errorInBand);
    }

    /** @param band whether the hold-out band is brought, as if nothing were known of it, or everything as it is known */
    private void bring(
            Look from,
            LensLight lens,
            Motion motion,
            LenderLight light,
            boolean band,
            float[] rgb,
            boolean[] valid,
            float[] clear) {
        float[] field = band ? motion.inBand() : motion.inHole();
        byte[] hidden = from.hidden();
        double scale = from.proxy().scale();
        for (int i = 0; i < valid.length; i++) {
            if (band) {
                if (place.band()[i] == 0) {
                    continue;
                }
                valid[i] = false;
            }
            double px = motion.x() + i % width + field[2 * i];
            double py = motion.y() + i / width + field[2 * i + 1];
            float x = (float) motion.plane().x(px, py);
            float y = (float) motion.plane().y(px, py);
            if (x < 1 || y < 1 || x > from.width() - 2 || y > from.height() - 2) {
                continue;
            }
            int at = (int) y * from.width() + (int) x;
            int below = at + from.width();
            valid[i] = (hidden[at] | hidden[at + 1] | hidden[below] | hidden[below + 1]) == 0;
            clear[i] = clear(from.away()[at] & 255);
            float fx = x - (int) x;
            float fy = y - (int) y;
            for (int c = 0; c < 3; c++) {
                float top = from.value(at, c) * (1 - fx) + from.value(at + 1, c) * fx;
                float low = from.value(below, c) * (1 - fx) + from.value(below + 1, c) * fx;
                rgb[3 * i + c] = light.at(c, top * (1 - fy) + low * fy);
            }
            if (!lens.isEven()) {
                double hereX = place.box().x() + i % width;
                double hereY = place.box().y() + (double) (i / width);
                relight(rgb, i, lens, lens.between(hereX, hereY, x, y, scale));
            }
        }
    }

    private static void relight(float[] rgb, int i, LensLight lens, double light) {
        for (int c = 3 * i; c < 3 * i + 3; c++) {
            rgb[c] = lens.under(rgb[c], light);
        }
    }

    /** What lies beside something hidden may be its edge, its shadow, or what its outline missed. */
    private static float clear(double away) {
        return (float) Math.clamp(away * away / (WARY * WARY), DOUBTED, 1);
    }

    private void bend(float[] rgb, boolean[] valid, boolean band, float[] bend, float[] error) {
        int n = valid.length;
        Look look = place.look();
        float[] weight = new float[n];
        float[][] differences = new float[3][n];
        for (int i = 0; i < n; i++) {
            if (!valid[i] || !compares(i, band)) {
                continue;
            }
            int at = place.inProxy(i);
            float most = 0;
            for (int c = 0; c < 3; c++) {
                differences[c][i] = look.value(at, c) - rgb[3 * i + c];
                most = Math.max(most, Math.abs(differences[c][i]));
            }
            weight[i] = 1 / (1 + (most / TEXTURE) * (most / TEXTURE));
        }
        float[] trust = weight.clone();
        Blur.smooth(trust, scratch, width, height, SOFT);
        float[][] soft = new float[3][];
        for (int c = 0; c < 3; c++) {
            soft[c] = softened(differences[c], weight, trust);
        }
        complete(soft, weight, trust, bend);
        errors(differences, bend, valid, band, error);
    }

    private float[] softened(float[] difference, float[] weight, float[] trust) {
        float[] sum = new float[difference.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = weight[i] * difference[i];
        }
        Blur.smooth(sum, scratch, width, height, SOFT);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = trust[i] < 1e-4f ? 0 : Math.clamp(sum[i] / trust[i], -MOST, MOST);
        }
        return sum;
    }

    private void complete(float[][] soft, float[] weight, float[] trust, float[] bend) {
        float[] known = new float[weight.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = weight[i] > 0 && trust[i] > FEWEST ? trust[i] : 0;
            for (int c = 0; c < 3; c++) {
                bend[3 * i + c] = known[i] > 0 ? soft[c][i] : 0;
            }
        }
        Filling.complete(bend, 3, known, width, height, ROUNDS);
    }

    private void errors(float[][] differences, float[] bend, boolean[] valid, boolean band, float[] error) {
        float[] weight = new float[error.length];
        for (int i = 0; i < error.length; i++) {
            if (!valid[i] || !compares(i, band)) {
                continue;
            }
            weight[i] = 1;
            for (int c = 0; c < 3; c++) {
                float d = differences[c][i] - bend[3 * i + c];
                error[i] += d * d / 3;
            }
            error[i] = Math.min(error[i], 0.04f);
        }
        float[] seen = weight.clone();
        Blur.smooth(error, scratch, width, height, SOFT);
        Blur.smooth(seen, scratch, width, height, SOFT);
        for (int i = 0; i < error.length; i++) {
            boolean known = weight[i] > 0 && seen[i] > FEWEST;
            error[i] = known ? error[i] / seen[i] : 0;
            weight[i] = known ? seen[i] : 0;
        }
        Filling.complete(error, 1, weight, width, height, ROUNDS);
        for (int i = 0; i < error.length; i++) {
            error[i] = (float) Math.sqrt(Math.max(0, error[i]));
        }
    }
}
