package answerprint.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation: 1 when one list rises wherever the other does, 0 when they have nothing to do with each other. */
final class RankCorrelation {
    private RankCorrelation() {}

    static double of(double[] a, double[] b) {
        if (a.length != b.length || a.length < 3) {
            throw new IllegalArgumentException("ranks are compared of two lists of three values or more");
        }
        double[] ra = ranks(a);
        double[] rb = ranks(b);
        double mean = (a.length - 1) / 2.0;
        double both = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            both += (ra[i] - mean) * (rb[i] - mean);
            aa += (ra[i] - mean) * (ra[i] - mean);
            bb += (rb[i] - mean) * (rb[i] - mean);
        }
        return aa == 0 || bb == 0 ? 0 : both / Math.sqrt(aa * bb);
    }

    /** Ranks from 0; equal values share the mean of theirs. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
