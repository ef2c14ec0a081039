package answerprint.correction.repair;

/**
 * Fills a narrow hole from its two sides: for each pixel the slope along which both sides look alike is found (costs pooled
 * over neighbours, so that slopes change smoothly along the wire) and the values are interpolated along it.
 */
final class SlopeFill {
    private static final int SLOPES = 24;
    private static final int FARTHEST = 40;
    private static final double TEMPER = 0.010;
    private static final double POOL = 2.0;
    private static final double LENGTH = 0.02;

    private final int width;
    private final int height;
    private final float[] dx = new float[SLOPES];
    private final float[] dy = new float[SLOPES];

    SlopeFill(int width, int height) {
        this.width = width;
        this.height = height;
        for (int s = 0; s < SLOPES; s++) {
            dx[s] = (float) Math.cos(Math.PI * s / SLOPES);
            dy[s] = (float) Math.sin(Math.PI * s / SLOPES);
        }
    }

    /** Three planes; pixels that are not missing are copied. {@code wanted} limits the work. */
    float[][] fill(float[][] rgb, boolean[] missing, boolean[] wanted) {
        int n = width * height;
        float[][] cost = new float[SLOPES][n];
        float[][][] value = new float[SLOPES][3][];
        float[] weight = new float[n];
        int[] wants = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (wanted[i]) {
                wants[count++] = i;
                weight[i] = 1;
            }
        }
        float[] scratch = new float[n];
        Blur.smooth(weight, scratch, width, height, POOL);
        float[][] out = {rgb[0].clone(), rgb[1].clone(), rgb[2].clone()};
        if (count == 0) {
            return out;
        }
        for (int s = 0; s < SLOPES; s++) {
            value[s][0] = new float[count];
            value[s][1] = new float[count];
            value[s][2] = new float[count];
            for (int k = 0; k < count; k++) {
                cost[s][wants[k]] = along(rgb, missing, wants[k], s, k, value[s]);
            }
            Blur.smooth(cost[s], scratch, width, height, POOL);
        }
        double[] w = new double[SLOPES];
        for (int k = 0; k < count; k++) {
            int i = wants[k];
            double least = Double.MAX_VALUE;
            for (int s = 0; s < SLOPES; s++) {
                w[s] = cost[s][i] / weight[i];
                least = Math.min(least, w[s]);
            }
            double total = 0;
            double r = 0;
            double g = 0;
            double b = 0;
            for (int s = 0; s < SLOPES; s++) {
                double e = Math.exp(-(w[s] - least) / (TEMPER + 0.25 * least));
                total += e;
                r += e * value[s][0][k];
                g += e * value[s][1][k];
                b += e * value[s][2][k];
            }
            out[0][i] = (float) (r / total);
            out[1][i] = (float) (g / total);
            out[2][i] = (float) (b / total);
        }
        return out;
    }

    private float along(float[][] rgb, boolean[] missing, int i, int s, int k, float[][] value) {
        int x = i % width;
        int y = i / width;
        float ahead = reach(missing, x, y, dx[s], dy[s]);
        float behind = reach(missing, x, y, -dx[s], -dy[s]);
        if (ahead < 0 && behind < 0) {
            value[0][k] = rgb[0][i];
            value[1][k] = rgb[1][i];
            value[2][k] = rgb[2][i];
            return 1;
        }
        float near = 0;
        float cost = 0;
        if (ahead < 0 || behind < 0) {
            float sign = ahead < 0 ? -1 : 1;
            float d = ahead < 0 ? behind : ahead;
            for (int c = 0; c < 3; c++) {
                value[c][k] = at(rgb[c], x + sign * d * dx[s], y + sign * d * dy[s]);
            }
            return 0.3f + (float) LENGTH * d;
        }
        float share = behind / (ahead + behind);
        for (int c = 0; c < 3; c++) {
            float a = at(rgb[c], x + ahead * dx[s], y + ahead * dy[s]);
            float b = at(rgb[c], x - behind * dx[s], y - behind * dy[s]);
            value[c][k] = a * share + b * (1 - share);
            near += Math.abs(a - b);
            float a2 = at(rgb[c], x + (ahead + 1.5f) * dx[s], y + (ahead + 1.5f) * dy[s]);
            float b2 = at(rgb[c], x - (behind + 1.5f) * dx[s], y - (behind + 1.5f) * dy[s]);
            cost += Math.abs(a2 - b2);
        }
        return (near + 0.5f * cost) / 4.5f + (float) LENGTH * (ahead + behind) / 10;
    }

    private float reach(boolean[] missing, int x, int y, float dx, float dy) {
        for (int d = 1; d < FARTHEST; d++) {
            int px = Math.round(x + d * dx);
            int py = Math.round(y + d * dy);
            if (px < 0 || py < 0 || px >= width || py >= height) {
                return -1;
            }
            if (!missing[py * width + px]) {
                return d + 0.5f;
            }
        }
        return -1;
    }

    private float at(float[] plane, float x, float y) {
        return Filling.sample(plane, 1, 0, width, height, x, y);
    }
}
