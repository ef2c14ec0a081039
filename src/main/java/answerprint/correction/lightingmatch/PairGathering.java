package answerprint.correction.lightingmatch;

import answerprint.colour.Curve;

/**
 * Takes colour pairs from an overlay on a 6-pixel grid: flow agrees within a pixel, the surroundings look alike (9 × 9
 * correlation above 0.7) or are even in both, nothing is clipped or lost in noise; each colour is a 5 × 5 mean.
 */
final class PairGathering {

    private static final int STEP = 6;
    private static final int MARGIN = 6;
    private static final double MOST_APART = 1;
    private static final double ALIKE = 0.7;
    private static final double EVEN = 0.006;
    private static final float BRIGHTEST = 0.97f;
    private static final float DARKEST = 0.012f;

    private final WorkPicture take;
    private final Overlay overlay;
    private final boolean limited;

    PairGathering(WorkPicture take, Overlay overlay, Curve curve) {
        this.take = take;
        this.overlay = overlay;
        limited = curve != Curve.LINEAR;
    }

    void into(ColourPairs pairs, WorkPicture original, int frame) {
        float[] from = new float[3];
        float[] to = new float[3];
        for (int y = MARGIN; y < take.height() - MARGIN; y += STEP) {
            for (int x = MARGIN; x < take.width() - MARGIN; x += STEP) {
                int at = y * take.width() + x;
                if (overlay.disagreement()[at] < MOST_APART && usable(at) && alike(at)) {
                    mean(original.cct(), at, from);
                    mean(overlay.hero().cct(), at, to);
                    pairs.add(from, to, (double) x / take.width(), (double) y / take.height(), frame);
                }
            }
        }
    }

    /** No sample of the 5 × 5 is clipped or in the noise floor, in either take. */
    private boolean usable(int at) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int i = at + dy * take.width() + dx;
                if (overlay.disagreement()[i] == Float.POSITIVE_INFINITY
                        || !usable(take.code(), i)
                        || !usable(overlay.hero().code(), i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean usable(float[] code, int i) {
        for (int c = 0; c < 3; c++) {
            float v = code[3 * i + c];
            if (limited ? v > BRIGHTEST || v < DARKEST : !(v > 1e-4f)) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(int at) {
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        int n = 0;
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int i = at + dy * take.width() + dx;
                double a = take.luma(i);
                double b = overlay.hero().luma(i);
                sa += a;
                sb += b;
                saa += a * a;
                sbb += b * b;
                sab += a * b;
                n++;
            }
        }
        double va = Math.max(saa / n - sa / n * (sa / n), 0);
        double vb = Math.max(sbb / n - sb / n * (sb / n), 0);
        if (Math.sqrt(va) < EVEN && Math.sqrt(vb) < EVEN) {
            return true;
        }
        double covariance = sab / n - sa / n * (sb / n);
        return covariance > ALIKE * Math.sqrt(va * vb);
    }

    private void mean(float[] values, int at, float[] out) {
        for (int c = 0; c < 3; c++) {
            float sum = 0;
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    sum += values[3 * (at + dy * take.width() + dx) + c];
                }
            }
            out[c] = sum / 25;
        }
    }
}
