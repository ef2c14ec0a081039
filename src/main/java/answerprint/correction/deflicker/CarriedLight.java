package answerprint.correction.deflicker;

import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.Filling;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import java.util.Arrays;
import org.opencv.core.Mat;

/** Carries the frame before along the motion and says how the light changed. One thread. */
final class CarriedLight {
    private static final int BLOCK = 8;
    private static final double MOST_DOUBT = 1.5;
    private static final float OTHER_THING = 3f;
    private static final float SLOPE = 8;
    /** Spread of the change within a block, in stops, at which it counts half; measured 2026-11-28 on tuning items. */
    private static final double ROUGH = 0.05;

    private static final double LEAST_SEEN = 0.08;
    private static final int QUANTILES = 64;

    private final PictureMemory memory;
    private final DenseFlow flow = DenseFlow.fast();

    CarriedLight(PictureMemory memory) {
        this.memory = memory;
    }

    /** From {@code then} to {@code now}; by quantiles of both frames where too little can be carried along. */
    LightSamples between(FlickerPicture then, FlickerPicture now) {
        float[] there = motion(now, then);
        float[] back = motion(then, now);
        LightSamples carried = blocks(then, now, there, back);
        return carried.seen() < LEAST_SEEN ? quantiles(then, now) : carried;
    }

    /** Where each pixel of {@code from} lies in {@code to}: dx, dy interleaved. */
    private float[] motion(FlickerPicture from, FlickerPicture to) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat one = Bytes.mat(from.luma(), from.width(), from.height(), scratch);
            Mat other = Bytes.mat(to.luma(), to.width(), to.height(), scratch);
            return Bytes.floats(flow.fromRest(one, other, scratch));
        }
    }

    private static LightSamples blocks(FlickerPicture then, FlickerPicture now, float[] there, float[] back) {
        int width = now.width();
        int height = now.height();
        int columns = Math.max(1, width / BLOCK);
        int rows = Math.max(1, height / BLOCK);
        float[] x = new float[columns * rows];
        float[] y = new float[columns * rows];
        float[] stops = new float[3 * columns * rows];
        float[] level = new float[3 * columns * rows];
        float[] weight = new float[columns * rows];
        double[] rough = new double[columns * rows];
        double[] sum = new double[9];
        int count = 0;
        double seen = 0;
        for (int b = 0; b < columns * rows; b++) {
            int left = b % columns * BLOCK;
            int top = b / columns * BLOCK;
            Arrays.fill(sum, 0);
            for (int i = 0; i < BLOCK * BLOCK; i++) {
                int px = left + i % BLOCK;
                int py = top + i / BLOCK;
                if (px < width && py < height) {
                    pixel(then, now, there, back, px, py, sum);
                }
            }
            seen += sum[4] / (BLOCK * BLOCK);
            if (sum[4] >= BLOCK * BLOCK / 4.0) {
                x[count] = (left + BLOCK / 2f) / width;
                y[count] = (top + BLOCK / 2f) / height;
                weight[count] = (float) (sum[3] / (BLOCK * BLOCK));
                rough[count] = rough(sum);
                for (int c = 0; c < 3; c++) {
                    stops[3 * count + c] = (float) (sum[c] / sum[3]);
                    level[3 * count + c] = (float) (sum[6 + c] / sum[3]);
                }
                count++;
            }
        }
        even(weight, rough, count);
        return new LightSamples(count, x, y, stops, level, weight, seen / (columns * rows));
    }

    /** Rough blocks count less. The middle one keeps its trust: noise makes all of them rough, and must not stiffen the fit. */
    private static void even(float[] weight, double[] rough, int count) {
        double[] share = new double[count];
        for (int b = 0; b < count; b++) {
            share[b] = 1 / (1 + rough[b] / (ROUGH * ROUGH));
        }
        double[] sorted = share.clone();
        Arrays.sort(sorted);
        for (int b = 0; b < count; b++) {
            weight[b] *= (float) (share[b] / sorted[count / 2]);
        }
    }

    /** How much the grey change differs within a block, as a variance: light changes alike in it, what was laid wrong does not. */
    private static double rough(double[] sum) {
        double mean = (sum[0] + 2 * sum[1] + sum[2]) / 4 / sum[3];
        return Math.max(0, sum[5] / sum[3] - mean * mean);
    }

    /**
     * Adds one pixel: weighted change of three channels, weight, count, weighted square of the grey change,
     * weighted light of three channels.
     */
    private static void pixel(
            FlickerPicture then, FlickerPicture now, float[] there, float[] back, int px, int py, double[] sum) {
        int width = now.width();
        int height = now.height();
        int i = py * width + px;
        float fromX = px + there[2 * i];
        float fromY = py + there[2 * i + 1];
        if (now.trust()[i] == 0 || fromX < 0 || fromY < 0 || fromX > width - 1 || fromY > height - 1) {
            return;
        }
        int near = Math.round(fromY) * width + Math.round(fromX);
        double doubt = Math.hypot(there[2 * i] + back[2 * near], there[2 * i + 1] + back[2 * near + 1]);
        if (then.trust()[near] == 0 || doubt > MOST_DOUBT) {
            return;
        }
        float slope = Math.abs(
                now.stops()[3 * (i + (px + 1 < width ? 1 : 0)) + 1] - now.stops()[3 * (i - (px > 0 ? 1 : 0)) + 1]);
        slope += Math.abs(now.stops()[3 * (i + (py + 1 < height ? width : 0)) + 1]
                - now.stops()[3 * (i - (py > 0 ? width : 0)) + 1]);
        float w = Math.min(now.trust()[i], then.trust()[near]) / (1 + SLOPE * slope * slope);
        float[] change = new float[3];
        for (int c = 0; c < 3; c++) {
            change[c] = now.stops()[3 * i + c] - Filling.sample(then.stops(), 3, c, width, height, fromX, fromY);
            if (Math.abs(change[c]) > OTHER_THING) {
                return;
            }
        }
        for (int c = 0; c < 3; c++) {
            sum[c] += w * change[c];
            sum[6 + c] += w * now.stops()[3 * i + c];
        }
        float grey = (change[0] + 2 * change[1] + change[2]) / 4;
        sum[3] += w;
        sum[4]++;
        sum[5] += w * grey * grey;
    }

    /** The same parts of all pixels, from dark to bright, in both frames: no motion needed, no place known. */
    private static LightSamples quantiles(FlickerPicture then, FlickerPicture now) {
        float[] stops = new float[3 * QUANTILES];
        float[] level = new float[3 * QUANTILES];
        float[] weight = new float[QUANTILES];
        float[] middle = new float[QUANTILES];
        Arrays.fill(middle, 0.5f);
        for (int c = 0; c < 3; c++) {
            float[] before = sorted(then, c);
            float[] after = sorted(now, c);
            for (int q = 0; q < QUANTILES && before.length > 0 && after.length > 0; q++) {
                double at = 0.05 + 0.9 * (q + 0.5) / QUANTILES;
                level[3 * q + c] = after[(int) (at * after.length)];
                stops[3 * q + c] = level[3 * q + c] - before[(int) (at * before.length)];
                weight[q] = 0.1f;
            }
        }
        return new LightSamples(QUANTILES, middle, middle, stops, level, weight, 0);
    }

    private static float[] sorted(FlickerPicture picture, int channel) {
        float[] all = new float[picture.trust().length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (picture.trust()[i] > 0) {
                all[count++] = picture.stops()[3 * i + channel];
            }
        }
        float[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
