package answerprint.correction.repair.light;

import java.util.Arrays;

/** Colours seen in both takes at the same spot of the set: a growing list of numbers, in ACEScct. */
public final class ColourPairs {

    private static final int WIDTH = 9;
    private double[] rows = new double[WIDTH * 1_024];
    private int count;

    /**
     * @param from three numbers of the take, from {@code at}
     * @param to three numbers of the hero
     * @param x place in the picture, 0..1
     * @param y place in the picture, 0..1
     * @param frame which of the paired frames
     */
    public void add(float[] from, float[] to, double x, double y, int frame) {
        if ((count + 1) * WIDTH > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        int at = count++ * WIDTH;
        for (int c = 0; c < 3; c++) {
            rows[at + c] = from[c];
            rows[at + 3 + c] = to[c];
        }
        rows[at + 6] = x;
        rows[at + 7] = y;
        rows[at + 8] = frame;
    }

    public int count() {
        return count;
    }

    public double from(int i, int c) {
        return rows[i * WIDTH + c];
    }

    public double to(int i, int c) {
        return rows[i * WIDTH + 3 + c];
    }

    public double x(int i) {
        return rows[i * WIDTH + 6];
    }

    public double y(int i) {
        return rows[i * WIDTH + 7];
    }

    public int frame(int i) {
        return (int) rows[i * WIDTH + 8];
    }

    /** Those whose paired frame is held out (or is not): every third frame, or every third block where frames are few. */
    public ColourPairs half(boolean heldOut, int frames) {
        ColourPairs out = new ColourPairs();
        for (int i = 0; i < count; i++) {
            int block = (int) (x(i) * 12) + (int) (y(i) * 8);
            boolean held = frames >= 3 ? frame(i) % 3 == 1 : block % 3 == 1;
            if (held == heldOut) {
                out.copy(this, i);
            }
        }
        return out;
    }

    /** At most {@code most} of them, evenly picked. */
    public ColourPairs thinned(int most) {
        if (count <= most) {
            return this;
        }
        ColourPairs out = new ColourPairs();
        for (int k = 0; k < most; k++) {
            out.copy(this, (int) ((long) k * count / most));
        }
        return out;
    }

    /** The same places with the hero's colour moved by {@code shift} in ACEScct, three per pair. */
    public ColourPairs withTargets(double[] shift) {
        ColourPairs out = new ColourPairs();
        out.rows = Arrays.copyOf(rows, Math.max(WIDTH, count * WIDTH));
        out.count = count;
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < 3; c++) {
                out.rows[i * WIDTH + 3 + c] += shift[3 * i + c];
            }
        }
        return out;
    }

    private void copy(ColourPairs other, int i) {
        if ((count + 1) * WIDTH > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        System.arraycopy(other.rows, i * WIDTH, rows, count++ * WIDTH, WIDTH);
    }

    /** Weights that keep large even areas from ruling the fit: 24 steps of luminance × 6 of hue count alike. */
    public double[] balance() {
        int[] bins = new int[count];
        int[] sizes = new int[24 * 6];
        for (int i = 0; i < count; i++) {
            double luma = CdlSpan.LUMA[0] * from(i, 0) + CdlSpan.LUMA[1] * from(i, 1) + CdlSpan.LUMA[2] * from(i, 2);
            double hue = Math.atan2(Math.sqrt(3) * (from(i, 1) - from(i, 2)), 2 * from(i, 0) - from(i, 1) - from(i, 2));
            int lumaBin = Math.clamp((int) (luma * 32), 0, 23);
            int hueBin = Math.clamp((int) ((hue + Math.PI) / (2 * Math.PI) * 6), 0, 5);
            bins[i] = lumaBin * 6 + hueBin;
            sizes[bins[i]]++;
        }
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1 / Math.sqrt(Math.max(sizes[bins[i]], 8));
        }
        return weights;
    }
}
