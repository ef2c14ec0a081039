package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Scratch;

/**
 * Grain inside a matte against the ring around it, over a shot. Fine structure is taken apart into octaves, which is a radial power
 * spectrum in bands that also holds on a matte a few pixels wide. Only calm ground counts, where the coarse picture hardly
 * changes, so that texture is not taken for grain; and what ground and ring differ by as filmed, without the fault, is taken
 * out, so that the ratio is 1 when the repair has just the grain that was there.
 */
final class GrainMeasure {
    /** Standard deviations of the blurs between the octaves, pixels. */
    private static final double[] SIGMAS = {0.7, 1.4, 2.8};

    private static final double GROUND = 2.5;
    private static final int RING = 12;
    private static final int GAP = 3;
    /** Calm: the share of the matte's own pixels with the smallest slope of the ground. */
    private static final double CALM = 0.5;

    private static final int FEWEST = 300;
    /** Power of the rounding of 8-bit plates, which no plate of 8 bits can show grain below. */
    private static final double FLOOR = 1 / (12.0 * 255 * 255);

    private final int width;
    private final int height;
    private final double[] inside = new double[SIGMAS.length + 1];
    private final double[] under = new double[SIGMAS.length + 1];
    private final double[] ring = new double[SIGMAS.length + 1];
    private long pixels;
    private long ringPixels;

    GrainMeasure(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void see(float[] truth, float[] result, ChangedPixels changed, Scratch scratch) {
        byte[] zone = zones(changed);
        float[] slope = slope(Lumas.soft(truth, width, GROUND, scratch));
        float calm = calm(slope, zone);
        float[][] filmed = octaves(truth, scratch);
        float[][] made = octaves(result, scratch);
        for (int i = 0; i < zone.length; i++) {
            if (zone[i] == 0 || slope[i] > calm) {
                continue;
            }
            if (zone[i] == 1) {
                add(made, i, inside);
                add(filmed, i, under);
                pixels++;
            } else {
                add(made, i, ring);
                ringPixels++;
            }
        }
    }

    private static void add(float[][] octaves, int i, double[] sums) {
        double all = 0;
        for (int band = 0; band < octaves.length; band++) {
            double v = octaves[band][i];
            sums[band] += v * v;
            all += v;
        }
        sums[octaves.length] += all * all;
    }

    /** 1 within the matte, 2 on the ring, 0 elsewhere and in the gap between. */
    private byte[] zones(ChangedPixels changed) {
        byte[] zone = new byte[width * height];
        for (int reach : new int[] {RING + GAP, GAP, 0}) {
            byte mark = (byte) (reach > GAP ? 2 : reach == GAP ? 0 : 1);
            for (int run = 0; run < changed.runCount(); run++) {
                paint(zone, changed, run, reach, mark);
            }
        }
        return zone;
    }

    private void paint(byte[] zone, ChangedPixels changed, int run, int reach, byte mark) {
        int left = Math.max(0, changed.runX(run) - reach);
        int right = Math.min(width, changed.runX(run) + changed.runLength(run) + reach);
        int bottom = Math.min(height - 1, changed.runY(run) + reach);
        for (int y = Math.max(0, changed.runY(run) - reach); y <= bottom; y++) {
            java.util.Arrays.fill(zone, y * width + left, y * width + right, mark);
        }
    }

    private float[] slope(float[] ground) {
        float[] slope = new float[ground.length];
        for (int i = width; i < ground.length - width; i++) {
            slope[i] = (float) Math.hypot(ground[i + 1] - ground[i - 1], ground[i + width] - ground[i - width]);
        }
        return slope;
    }

    private static float calm(float[] slope, byte[] zone) {
        float[] within = new float[slope.length];
        int count = 0;
        for (int i = 0; i < zone.length; i++) {
            if (zone[i] == 1) {
                within[count++] = slope[i];
            }
        }
        java.util.Arrays.sort(within, 0, count);
        return count == 0 ? 0 : within[(int) (CALM * (count - 1))];
    }

    private float[][] octaves(float[] luma, Scratch scratch) {
        float[][] bands = new float[SIGMAS.length][];
        float[] finer = luma;
        for (int band = 0; band < SIGMAS.length; band++) {
            float[] softer = Lumas.soft(luma, width, SIGMAS[band], scratch);
            bands[band] = new float[luma.length];
            for (int i = 0; i < luma.length; i++) {
                bands[band][i] = finer[i] - softer[i];
            }
            finer = softer;
        }
        return bands;
    }

    boolean measured() {
        return pixels >= FEWEST && ringPixels >= FEWEST;
    }

    /** σ in the matte to σ on the ring, as filmed taken out; 1 is the plate's own grain. */
    double sigma() {
        return Math.sqrt(power(inside, pixels, SIGMAS.length) / power(under, pixels, SIGMAS.length));
    }

    /** The same without taking out what ground and ring differ by as filmed. */
    double sigmaToRing() {
        return Math.sqrt(power(inside, pixels, SIGMAS.length) / power(ring, ringPixels, SIGMAS.length));
    }

    /** The octave that is farthest off, signed dB of power. */
    double worstBand() {
        double worst = 0;
        for (int band = 0; band < SIGMAS.length; band++) {
            double off = 10 * Math.log10(power(inside, pixels, band) / power(under, pixels, band));
            worst = Math.abs(off) > Math.abs(worst) ? off : worst;
        }
        return worst;
    }

    private static double power(double[] sums, long count, int band) {
        return sums[band] / count + FLOOR;
    }
}
