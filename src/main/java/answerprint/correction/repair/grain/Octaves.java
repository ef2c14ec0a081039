package answerprint.correction.repair.grain;

/**
 * Fine structure of one plane, taken apart by size: what is lost from each Gaussian blur to the next softer one. That is a radial
 * power spectrum in bands which also holds on a matte a few pixels wide. Plain arithmetic; at the edge the outermost pixel is
 * repeated.
 */
public final class Octaves {
    /** How many there are, from the finest on. */
    public static final int COUNT = 3;
    /** Standard deviations of the blurs between the octaves, pixels. */
    private static final double[] SIGMAS = {0.7, 1.4, 2.8};
    /** Pixels that the widest blur reaches over, to three standard deviations. */
    public static final int REACH = 9;

    private final float[][] bands = new float[COUNT][];
    private final float[] ground;
    private final int width;

    /** @param plane line by line, of any range */
    public Octaves(float[] plane, int width) {
        this.width = width;
        float[] finer = plane;
        for (int band = 0; band < COUNT; band++) {
            float[] softer = soft(plane, width, SIGMAS[band]);
            bands[band] = new float[plane.length];
            for (int i = 0; i < plane.length; i++) {
                bands[band][i] = finer[i] - softer[i];
            }
            finer = softer;
        }
        ground = finer;
    }

    public float[] band(int band) {
        return bands[band];
    }

    /** What is left when all octaves are taken off. */
    public float[] ground() {
        return ground;
    }

    /** Change of the ground over two pixels: where it is small the picture itself has no structure that could pass for grain. */
    public float[] slope() {
        float[] slope = new float[ground.length];
        for (int i = width; i < ground.length - width; i++) {
            slope[i] = (float) Math.hypot(ground[i + 1] - ground[i - 1], ground[i + width] - ground[i - width]);
        }
        return slope;
    }

    private static float[] soft(float[] plane, int width, double sigma) {
        float[] kernel = kernel(sigma);
        int height = plane.length / width;
        float[] rows = new float[plane.length];
        float[] line = new float[width + 2 * kernel.length];
        for (int y = 0; y < height; y++) {
            padded(plane, y * width, width, kernel.length, line);
            for (int k = 0; k < kernel.length; k++) {
                for (int x = 0; x < width; x++) {
                    rows[y * width + x] += kernel[k] * (line[x + kernel.length - k] + line[x + kernel.length + k]);
                }
            }
        }
        float[] both = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < kernel.length; k++) {
                int above = Math.max(0, y - k) * width;
                int below = Math.min(height - 1, y + k) * width;
                for (int x = 0; x < width; x++) {
                    both[y * width + x] += kernel[k] * (rows[above + x] + rows[below + x]);
                }
            }
        }
        return both;
    }

    private static void padded(float[] plane, int from, int width, int by, float[] line) {
        java.util.Arrays.fill(line, 0, by, plane[from]);
        System.arraycopy(plane, from, line, by, width);
        java.util.Arrays.fill(line, by + width, line.length, plane[from + width - 1]);
    }

    /** Weights from the middle outwards; the middle is met from both sides, so it counts half. */
    private static float[] kernel(double sigma) {
        float[] kernel = new float[(int) Math.ceil(3 * sigma) + 1];
        double sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = (float) ((k == 0 ? 0.5 : 1) * Math.exp(-0.5 * k * k / (sigma * sigma)));
            sum += 2 * kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= (float) sum;
        }
        return kernel;
    }
}
