package answerprint.correction.repair;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the hold-out band said of each method, summed over a render. */
public final class Scores {
    /** An error (RMS, share of full scale) at which a pixel is as likely seen as not. */
    private static final double VISIBLE = 0.04;

    private final Map<String, double[]> squares = new LinkedHashMap<>();
    private double confidence;
    private long pixels;
    private long borrowed;

    public static float confidence(double error) {
        double share = error / VISIBLE;
        return (float) (1 / (1 + share * share));
    }

    /** The error behind a confidence: the inverse of {@link #confidence}. */
    public static double error(float confidence) {
        return VISIBLE * Math.sqrt(1 / Math.max(1e-6, confidence) - 1);
    }

    public void error(String method, double squared, long samples) {
        double[] sum = squares.computeIfAbsent(method, unseen -> new double[2]);
        sum[0] += squared;
        sum[1] += samples;
    }

    public void pixel(double error, boolean fromNeighbour) {
        confidence += confidence(error);
        pixels++;
        borrowed += fromNeighbour ? 1 : 0;
    }

    /** Root mean square error per method. */
    public Map<String, Double> errors() {
        Map<String, Double> errors = new LinkedHashMap<>();
        squares.forEach((method, sum) -> errors.put(method, sum[1] == 0 ? 0 : Math.sqrt(sum[0] / sum[1])));
        return errors;
    }

    public long samples(String method) {
        double[] sum = squares.get(method);
        return sum == null ? 0 : (long) sum[1];
    }

    public double meanConfidence() {
        return pixels == 0 ? 0 : confidence / pixels;
    }

    /** Share of repaired pixels that a neighbouring frame shows. */
    public double borrowed() {
        return pixels == 0 ? 0 : (double) borrowed / pixels;
    }

    public long pixels() {
        return pixels;
    }
}
