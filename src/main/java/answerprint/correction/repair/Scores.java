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
    private long otherTakes;
    private long synthesised;

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
        pixel(error, fromNeighbour, false);
    }

    public void pixel(double error, boolean fromNeighbour, boolean fromOtherTake) {
        otherTakes += fromOtherTake ? 1 : 0;
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

    /** Whether the pixel is called synthesised in the picture of sources. */
    public void made(boolean up) {
        synthesised += up ? 1 : 0;
    }

    /** Share of repaired pixels that no frame shows and that are called synthesised. */
    public double synthesised() {
        return pixels == 0 ? 0 : (double) synthesised / pixels;
    }

    /** Share of repaired pixels that came mostly from another take of the set-up. */
    public double otherTakes() {
        return pixels == 0 ? 0 : (double) otherTakes / pixels;
    }

    /** Share of repaired pixels that another frame shows, of this take or another. */
    public double borrowed() {
        return pixels == 0 ? 0 : (double) borrowed / pixels;
    }

    public long pixels() {
        return pixels;
    }
}
