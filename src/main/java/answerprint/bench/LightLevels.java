package answerprint.bench;

import java.util.Arrays;

/** Light of areas of a take, in stops, on samples that are neither clipped nor lost in the dark. */
final class LightLevels {
    private static final int ACROSS = 8;
    private static final int DOWN = 6;
    private static final float DARKEST = 0.04f;
    private static final float BRIGHTEST = 0.95f;
    private static final int EVERY = 3;

    private LightLevels() {}

    /** Root mean square change from frame to frame of what areas differ from what was filmed. */
    static double index(FilmedTake take, FilmedTake filmed) {
        double sum = 0;
        long count = 0;
        double[] before = new double[0];
        CodeLight meter = new CodeLight(take.format().encoding(), take.levels());
        for (int n = 0; n < take.frameCount(); n++) {
            double[] now = areas(take, meter, take.frames()[n], filmed.frames()[n]);
            for (int k = 0; k < now.length && n > 0; k++) {
                if (Double.isFinite(now[k]) && Double.isFinite(before[k])) {
                    sum += (now[k] - before[k]) * (now[k] - before[k]);
                    count++;
                }
            }
            before = now;
        }
        return Math.sqrt(sum / Math.max(1, count));
    }

    /** By frame: how much lighter {@code after} is than the take, in stops over the whole picture. */
    static double[] change(FilmedTake take, float[][] after) {
        double[] all = new double[after.length];
        CodeLight meter = new CodeLight(take.format().encoding(), take.levels());
        for (int n = 0; n < after.length; n++) {
            all[n] = Arrays.stream(areas(take, meter, after[n], take.frames()[n]))
                    .filter(Double::isFinite)
                    .average()
                    .orElse(0);
        }
        return all;
    }

    /** How much the mean of the take trembles by itself: robust spread of its second differences, in stops. */
    static double ownFlicker(FilmedTake take) {
        CodeLight meter = new CodeLight(take.format().encoding(), take.levels());
        double[] mean = new double[take.frameCount()];
        for (int n = 0; n < mean.length; n++) {
            double sum = 0;
            long count = 0;
            for (int i = 1; i < take.frames()[n].length; i += 3 * EVERY) {
                sum += meter.stops(Math.max(take.frames()[n][i], DARKEST));
                count++;
            }
            mean[n] = sum / count;
        }
        double[] second = new double[mean.length - 2];
        for (int n = 0; n < second.length; n++) {
            second[n] = Math.abs(mean[n] - 2 * mean[n + 1] + mean[n + 2]);
        }
        Arrays.sort(second);
        return 1.4826 * second[second.length / 2] / Math.sqrt(6);
    }

    private static double[] areas(FilmedTake take, CodeLight meter, float[] one, float[] other) {
        int width = take.format().width();
        int height = take.format().height();
        double[] sum = new double[ACROSS * DOWN];
        int[] count = new int[sum.length];
        for (int y = 0; y < height; y += EVERY) {
            for (int x = 0; x < width; x += EVERY) {
                int k = y * DOWN / height * ACROSS + x * ACROSS / width;
                int i = 3 * (y * width + x);
                for (int c = i; c < i + 3; c++) {
                    if (usable(one[c]) && usable(other[c])) {
                        sum[k] += meter.stops(one[c]) - meter.stops(other[c]);
                        count[k]++;
                    }
                }
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] = count[k] < 50 ? Double.NaN : sum[k] / count[k];
        }
        return sum;
    }

    private static boolean usable(float code) {
        return code > DARKEST && code < BRIGHTEST;
    }
}
