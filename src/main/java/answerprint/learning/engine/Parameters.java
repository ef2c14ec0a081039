package answerprint.learning.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The numbers of one net as tensors: those that are learned and, for batch norms, those that are only counted along. */
final class Parameters implements AutoCloseable {
    private final Map<String, Tensor> learned = new LinkedHashMap<>();
    private final Map<String, Tensor> counted = new LinkedHashMap<>();
    private final SplittableRandom random;

    Parameters(long seed) {
        Torch.load();
        random = new SplittableRandom(seed);
    }

    /** A kernel drawn by He's rule (2015), scaled. */
    Tensor kernel(String name, long out, long in, long size, double scale) {
        float[] values = new float[Math.toIntExact(out * in * size * size)];
        double spread = scale * Math.sqrt(2.0 / (in * size * size));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian(0, spread);
        }
        return keep(learned, name, values, out, in, size, size).requires_grad_(true);
    }

    Tensor constant(String name, float value, long length) {
        return keep(learned, name, filled(value, length), length).requires_grad_(true);
    }

    Tensor counter(String name, float value, long length) {
        return keep(counted, name, filled(value, length), length);
    }

    private static float[] filled(float value, long length) {
        float[] values = new float[Math.toIntExact(length)];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private static Tensor keep(Map<String, Tensor> where, String name, float[] values, long... shape) {
        Tensor tensor = torch.zeros(shape);
        tensor.data_ptr_float().put(values);
        // Outlives every pointer scope; close() gives it back.
        tensor.retainReference();
        where.put(name, tensor);
        return tensor;
    }

    Map<String, Tensor> learned() {
        return learned;
    }

    /** How many numbers are learned. */
    long size() {
        return learned.values().stream().mapToLong(Tensor::numel).sum();
    }

    Weights save() {
        var weights = new Weights();
        learned.forEach((name, tensor) -> weights.put(name, values(tensor)));
        counted.forEach((name, tensor) -> weights.put(name, values(tensor)));
        return weights;
    }

    void load(Weights weights) {
        learned.forEach((name, tensor) -> weights.need(name, (int) tensor.numel())); // all or nothing
        counted.forEach((name, tensor) -> weights.need(name, (int) tensor.numel()));
        learned.forEach((name, tensor) -> set(tensor, weights.need(name, (int) tensor.numel())));
        counted.forEach((name, tensor) -> set(tensor, weights.need(name, (int) tensor.numel())));
    }

    static float[] values(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        try (FloatPointer at = tensor.data_ptr_float()) {
            at.get(values);
        }
        return values;
    }

    static void set(Tensor tensor, float[] values) {
        try (FloatPointer at = tensor.data_ptr_float()) {
            at.put(values);
        }
    }

    @Override
    public void close() {
        learned.values().forEach(Tensor::releaseReference);
        counted.values().forEach(Tensor::releaseReference);
    }
}
