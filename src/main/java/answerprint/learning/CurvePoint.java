package answerprint.learning;

/**
 * One point of a training curve.
 *
 * @param net {@code wire-finder} or {@code repair-net}
 * @param kind {@code loss} (training; lower is better) or {@code held-out} (the finder's F1 0..1 and the repair net's gain
 *     over the plain method in dB; higher is better)
 * @param step training steps done
 * @param cpuSeconds spent on the model so far
 */
public record CurvePoint(String net, String kind, int step, double value, double cpuSeconds) {
    public static final String FINDER = "wire-finder";
    public static final String REPAIR = "repair-net";
    public static final String LOSS = "loss";
    public static final String HELD_OUT = "held-out";
}
