package answerprint.correction.deflicker;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve as straight runs, with or without steps between them: the cheapest cover of all points, where each run costs its
 * squared error and a fixed price (optimal partitioning by dynamic programming).
 */
final class StraightRuns {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 240;

    private final double[] sumY;
    private final double[] sumXy;
    private final double[] sumYy;

    /** One run, both ends inclusive. */
    record Run(int first, int last, double start, double slope) {
        double at(int t) {
            return start + slope * (t - first);
        }
    }

    private StraightRuns(double[] curve) {
        sumY = new double[curve.length + 1];
        sumXy = new double[curve.length + 1];
        sumYy = new double[curve.length + 1];
        for (int t = 0; t < curve.length; t++) {
            sumY[t + 1] = sumY[t] + curve[t];
            sumXy[t + 1] = sumXy[t] + t * curve[t];
            sumYy[t + 1] = sumYy[t] + curve[t] * curve[t];
        }
    }

    /** @param price of a run, in squared units of the curve */
    static List<Run> of(double[] curve, double price) {
        StraightRuns sums = new StraightRuns(curve);
        int n = curve.length;
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = Double.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                boolean tooShort = end - start < SHORTEST && !(start == 0 && end == n);
                if (tooShort || cost[start] == Double.MAX_VALUE) {
                    continue;
                }
                double all = cost[start] + price + sums.error(start, end);
                if (all < cost[end]) {
                    cost[end] = all;
                    from[end] = start;
                }
            }
        }
        List<Run> runs = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            runs.addFirst(sums.run(from[end], end));
        }
        return runs;
    }

    private double error(int start, int end) {
        double[] line = line(start, end);
        return Math.max(0, line[2]);
    }

    private Run run(int start, int end) {
        double[] line = line(start, end);
        return new Run(start, end - 1, line[0], line[1]);
    }

    /** Value at the start, slope, squared error of the best line through start..end-1. */
    private double[] line(int start, int end) {
        int n = end - start;
        double y = sumY[end] - sumY[start];
        double xy = sumXy[end] - sumXy[start] - start * y;
        double yy = sumYy[end] - sumYy[start];
        double x = n * (n - 1) / 2.0;
        double xx = (n - 1.0) * n * (2 * n - 1) / 6;
        double across = n * xx - x * x;
        double slope = across > 0 ? (n * xy - x * y) / across : 0;
        double begin = (y - slope * x) / n;
        double error =
                yy - 2 * (begin * y + slope * xy) + n * begin * begin + 2 * begin * slope * x + slope * slope * xx;
        return new double[] {begin, slope, error};
    }
}
