package answerprint.correction.repair;

import java.util.Arrays;

/** Completes a field over a hole from what surrounds it: pushed down a pyramid, pulled up, then relaxed (membrane). */
public final class Filling {
    private Filling() {}

    /**
     * @param field {@code channels} interleaved values per pixel, completed in place where unknown
     * @param weight trust of the known pixels; 0 marks unknown
     */
    public static void complete(float[] field, int channels, float[] weight, int width, int height, int rounds) {
        float[] sum = new float[field.length];
        for (int i = 0; i < weight.length; i++) {
            for (int c = 0; c < channels; c++) {
                sum[i * channels + c] = field[i * channels + c] * weight[i];
            }
        }
        float[] pulled = pull(sum, weight, channels, width, height);
        int[] unknown = new int[weight.length];
        int count = 0;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] == 0) {
                unknown[count++] = i;
                System.arraycopy(pulled, i * channels, field, i * channels, channels);
            }
        }
        relax(field, channels, Arrays.copyOf(unknown, count), width, height, rounds);
    }

    /** Weighted means, from the finest level that knows anything. */
    private static float[] pull(float[] sum, float[] weight, int channels, int width, int height) {
        float[] out = new float[sum.length];
        boolean missing = false;
        for (float w : weight) {
            if (w == 0) {
                missing = true;
                break;
            }
        }
        if (!missing || (width <= 1 && height <= 1)) {
            for (int i = 0; i < weight.length; i++) {
                for (int c = 0; c < channels; c++) {
                    out[i * channels + c] = weight[i] == 0 ? 0 : sum[i * channels + c] / weight[i];
                }
            }
            return out;
        }
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        float[] coarseSum = new float[w * h * channels];
        float[] coarseWeight = new float[w * h];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = y * width + x;
                int to = (y / 2) * w + x / 2;
                coarseWeight[to] += weight[from];
                for (int c = 0; c < channels; c++) {
                    coarseSum[to * channels + c] += sum[from * channels + c];
                }
            }
        }
        for (int i = 0; i < coarseWeight.length; i++) {
            float most = Math.min(1, coarseWeight[i]);
            float scale = coarseWeight[i] > 0 ? most / coarseWeight[i] : 0;
            coarseWeight[i] *= scale;
            for (int c = 0; c < channels; c++) {
                coarseSum[i * channels + c] *= scale;
            }
        }
        float[] coarse = pull(coarseSum, coarseWeight, channels, w, h);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float known = Math.min(1, weight[i]);
                for (int c = 0; c < channels; c++) {
                    float up = sample(coarse, channels, c, w, h, x * 0.5f - 0.25f, y * 0.5f - 0.25f);
                    float own = weight[i] == 0 ? 0 : sum[i * channels + c] / weight[i];
                    out[i * channels + c] = known * own + (1 - known) * up;
                }
            }
        }
        return out;
    }

    public static float sample(float[] field, int channels, int c, int width, int height, float x, float y) {
        float px = Math.clamp(x, 0f, width - 1f);
        float py = Math.clamp(y, 0f, height - 1f);
        int x0 = (int) px;
        int y0 = (int) py;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        float fx = px - x0;
        float fy = py - y0;
        float top = field[(y0 * width + x0) * channels + c] * (1 - fx) + field[(y0 * width + x1) * channels + c] * fx;
        float low = field[(y1 * width + x0) * channels + c] * (1 - fx) + field[(y1 * width + x1) * channels + c] * fx;
        return top * (1 - fy) + low * fy;
    }

    private static void relax(float[] field, int channels, int[] unknown, int width, int height, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int k = 0; k < unknown.length; k++) {
                int i = unknown[(round & 1) == 0 ? k : unknown.length - 1 - k];
                int x = i % width;
                int y = i / width;
                int left = x > 0 ? i - 1 : i;
                int right = x < width - 1 ? i + 1 : i;
                int up = y > 0 ? i - width : i;
                int down = y < height - 1 ? i + width : i;
                for (int c = 0; c < channels; c++) {
                    float mean = 0.25f
                            * (field[left * channels + c]
                                    + field[right * channels + c]
                                    + field[up * channels + c]
                                    + field[down * channels + c]);
                    float old = field[i * channels + c];
                    field[i * channels + c] = old + 1.5f * (mean - old);
                }
            }
        }
    }
}
