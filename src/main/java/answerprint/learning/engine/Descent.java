package answerprint.learning.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.jboss.logging.Logger;

/**
 * AdamW (Loshchilov and Hutter 2019) with a warm-up, a half-cosine down to a twentieth and a clipped gradient, in plain
 * arithmetic: its state can be written to a checkpoint and read back to the bit.
 */
final class Descent {
    private static final Logger LOG = Logger.getLogger(Descent.class);
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double LONGEST = 1.0;

    private final Parameters parameters;
    private final double rate;
    private final int warmUp;
    private final int planned;
    private final Map<String, float[]> mean = new LinkedHashMap<>();
    private final Map<String, float[]> square = new LinkedHashMap<>();
    private int done;
    private int leftOut;

    /**
     * @param rate the highest learning rate
     * @param warmUp steps that lead up to it
     * @param planned steps in all
     */
    Descent(Parameters parameters, double rate, int warmUp, int planned) {
        this.parameters = parameters;
        this.rate = rate;
        this.warmUp = warmUp;
        this.planned = planned;
        parameters.learned().forEach((name, tensor) -> {
            mean.put(name, new float[(int) tensor.numel()]);
            square.put(name, new float[(int) tensor.numel()]);
        });
    }

    int done() {
        return done;
    }

    /** Goes one step down the gradients that lie in the parameters, and clears them. */
    void step() {
        var gradients = new LinkedHashMap<String, float[]>();
        double length = 0;
        for (var entry : parameters.learned().entrySet()) {
            float[] gradient = takeGradient(entry.getValue());
            gradients.put(entry.getKey(), gradient);
            for (float g : gradient) {
                length += (double) g * g;
            }
        }
        done++;
        if (!Double.isFinite(length)) {
            leaveOut(); // one bad batch; the next one counts
            return;
        }
        double clip = Math.min(1, LONGEST / (Math.sqrt(length) + 1e-6));
        gradients.forEach((name, gradient) -> move(name, gradient, clip));
    }

    /** Told at the first, the second, the fourth and so on: a net that learns nothing must not go unseen, nor fill the log. */
    private void leaveOut() {
        leftOut++;
        if (Integer.bitCount(leftOut) == 1) {
            LOG.warnf("training: a batch's gradient is no number and was left out (%d of %d so far)", leftOut, done);
        }
    }

    private static float[] takeGradient(Tensor tensor) {
        try (Tensor gradient = tensor.mutable_grad()) {
            if (!gradient.defined()) {
                return new float[(int) tensor.numel()];
            }
            try (Tensor inOrder = gradient.contiguous()) {
                float[] values = Parameters.values(inOrder);
                gradient.zero_();
                return values;
            }
        }
    }

    private double rateNow() {
        if (done <= warmUp) {
            return rate * done / warmUp;
        }
        double share = Math.min(1.0, (double) (done - warmUp) / Math.max(1, planned - warmUp));
        return rate * (0.05 + 0.95 * 0.5 * (1 + Math.cos(Math.PI * share)));
    }

    private void move(String name, float[] gradient, double clip) {
        Tensor tensor = java.util.Objects.requireNonNull(parameters.learned().get(name));
        float[] m = java.util.Objects.requireNonNull(mean.get(name));
        float[] v = java.util.Objects.requireNonNull(square.get(name));
        float[] p = Parameters.values(tensor);
        double lr = rateNow();
        double decay = name.endsWith(".kernel") ? 1 - lr * 0.01 : 1;
        double unbias1 = 1 - Math.pow(BETA1, done);
        double unbias2 = 1 - Math.pow(BETA2, done);
        for (int i = 0; i < p.length; i++) {
            double g = gradient[i] * clip;
            m[i] = (float) (BETA1 * m[i] + (1 - BETA1) * g);
            v[i] = (float) (BETA2 * v[i] + (1 - BETA2) * g * g);
            p[i] = (float) (decay * p[i] - lr * (m[i] / unbias1) / (Math.sqrt(v[i] / unbias2) + 1e-8));
        }
        try (FloatPointer at = tensor.data_ptr_float()) {
            at.put(p);
        }
    }

    Weights save() {
        var weights = new Weights();
        weights.put("done", new float[] {done});
        mean.forEach((name, values) -> weights.put("mean." + name, values));
        square.forEach((name, values) -> weights.put("square." + name, values));
        return weights;
    }

    void load(Weights weights) {
        done = (int) weights.need("done", 1)[0];
        mean.replaceAll((name, values) -> weights.need("mean." + name, values.length));
        square.replaceAll((name, values) -> weights.need("square." + name, values.length));
    }
}
