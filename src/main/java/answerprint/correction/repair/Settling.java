package answerprint.correction.repair;

import java.util.Arrays;

/**
 * Least squares on a grid: neighbours shall differ by so much, pixels shall have such values as far as their weights say, and some
 * are held. Solved on coarser grids first, so that a wide hole is bridged in few rounds (cascadic multigrid).
 */
final class Settling {
    /** Weight of a pixel that is held; the difference to each neighbour weighs 1. */
    static final float HELD = 1e4f;

    private static final int ROUNDS = 40;
    /** A grid as narrow as this is solved at once. */
    private static final int NARROW = 4;
    /** Over-relaxation. */
    private static final float BOLD = 1.5f;

    private final int width;
    private final int height;
    private final float[] weight;
    private final int[] open;

    Settling(int width, int height, float[] weight) {
        this.width = width;
        this.height = height;
        this.weight = weight;
        int[] some = new int[weight.length];
        int count = 0;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] < HELD) {
                some[count++] = i;
            }
        }
        open = Arrays.copyOf(some, count);
    }

    /**
     * @param wanted values, of one channel
     * @param across by how much the pixel to the right shall be more
     * @param down by how much the pixel below shall be more
     */
    float[] field(float[] wanted, float[] across, float[] down) {
        float[] field = width > NARROW && height > NARROW ? coarse(wanted, across, down) : wanted.clone();
        for (int i = 0; i < field.length; i++) {
            field[i] = weight[i] < HELD ? field[i] : wanted[i];
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < open.length; k++) {
                int i = open[(round & 1) == 0 ? k : open.length - 1 - k];
                field[i] += BOLD * (balanced(i, field, wanted, across, down) - field[i]);
            }
        }
        return field;
    }

    private float balanced(int i, float[] field, float[] wanted, float[] across, float[] down) {
        int x = i % width;
        float sum = weight[i] * wanted[i];
        float weights = weight[i];
        if (x > 0) {
            sum += field[i - 1] + across[i - 1];
            weights++;
        }
        if (x < width - 1) {
            sum += field[i + 1] - across[i];
            weights++;
        }
        if (i >= width) {
            sum += field[i - width] + down[i - width];
            weights++;
        }
        if (i < field.length - width) {
            sum += field[i + width] - down[i];
            weights++;
        }
        return sum / weights;
    }

    /** The same on a grid of half the size, brought back. */
    private float[] coarse(float[] wanted, float[] across, float[] down) {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        float[] weights = new float[w * h];
        float[] values = new float[w * h];
        for (int i = 0; i < wanted.length; i++) {
            int to = i / width / 2 * w + i % width / 2;
            weights[to] += weight[i];
            values[to] += weight[i] * wanted[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = weights[i] > 0 ? values[i] / weights[i] : 0;
            weights[i] = Math.min(HELD, weights[i]);
        }
        float[] acrossCoarse = new float[w * h];
        float[] downCoarse = new float[w * h];
        for (int i = 0; i < values.length; i++) {
            int x = 2 * (i % w);
            int y = 2 * (i / w);
            acrossCoarse[i] = step(across, x, y, 1, 0);
            downCoarse[i] = step(down, x, y, 0, 1);
        }
        float[] low = new Settling(w, h, weights).field(values, acrossCoarse, downCoarse);
        float[] field = new float[wanted.length];
        for (int i = 0; i < field.length; i++) {
            float x = i % width * 0.5f - 0.25f;
            float y = i / width * 0.5f - 0.25f;
            field[i] = Filling.sample(low, 1, 0, w, h, x, y);
        }
        return field;
    }

    /** From the middle of the four pixels at x, y to the middle of the next four. */
    private float step(float[] steps, int x, int y, int dx, int dy) {
        float sum = 0;
        int rows = 0;
        for (int k = 0; k < 2; k++) {
            int left = x + k * dy;
            int top = y + k * dx;
            if (left + 2 * dx < width && top + 2 * dy < height) {
                int at = top * width + left;
                int by = dy * width + dx;
                boolean more = left + 3 * dx < width && top + 3 * dy < height;
                sum += 0.5f * steps[at] + steps[at + by] + (more ? 0.5f * steps[at + 2 * by] : 0);
                rows++;
            }
        }
        return rows == 0 ? 0 : sum / rows;
    }
}
