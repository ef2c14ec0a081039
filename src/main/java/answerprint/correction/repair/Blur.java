package answerprint.correction.repair;

/** Three box means in a row, close to a Gaussian, at a cost that does not grow with its width; zeros lie outside. */
public final class Blur {
    private Blur() {}

    public static void smooth(float[] plane, float[] scratch, int width, int height, double sigma) {
        int radius = Math.max(1, (int) Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
        for (int pass = 0; pass < 3; pass++) {
            rows(plane, scratch, width, height, radius);
            columns(scratch, plane, width, height, radius);
        }
    }

    private static void rows(float[] from, float[] to, int width, int height, int radius) {
        float scale = 1f / (2 * radius + 1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            float sum = 0;
            for (int x = 0; x < Math.min(radius, width); x++) {
                sum += from[row + x];
            }
            for (int x = 0; x < width; x++) {
                if (x + radius < width) {
                    sum += from[row + x + radius];
                }
                if (x - radius - 1 >= 0) {
                    sum -= from[row + x - radius - 1];
                }
                to[row + x] = sum * scale;
            }
        }
    }

    private static void columns(float[] from, float[] to, int width, int height, int radius) {
        float scale = 1f / (2 * radius + 1);
        float[] sums = new float[width];
        for (int y = 0; y < Math.min(radius, height); y++) {
            for (int x = 0; x < width; x++) {
                sums[x] += from[y * width + x];
            }
        }
        for (int y = 0; y < height; y++) {
            int in = (y + radius) * width;
            int out = (y - radius - 1) * width;
            for (int x = 0; x < width; x++) {
                float sum = sums[x];
                if (y + radius < height) {
                    sum += from[in + x];
                }
                if (y - radius - 1 >= 0) {
                    sum -= from[out + x];
                }
                sums[x] = sum;
                to[y * width + x] = sum * scale;
            }
        }
    }
}
