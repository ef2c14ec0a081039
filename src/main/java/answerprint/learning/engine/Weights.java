package answerprint.learning.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named lists of numbers: what a net knows, or where its training stands. Written as plain floats, never as objects, so that
 * reading a file cannot run anything and the same numbers give the same bytes.
 */
public final class Weights {
    private static final int MARK = 0x41505731; // APW1
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_NUMBERS = 64_000_000;

    private final Map<String, float[]> entries = new LinkedHashMap<>();

    /** Keeps a copy under a name; a name can be given once. */
    public void put(String name, float[] values) {
        if (entries.put(name, values.clone()) != null) {
            throw new IllegalArgumentException("two entries named " + name);
        }
    }

    public Optional<float[]> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(float[]::clone);
    }

    /**
     * The numbers of that name.
     *
     * @throws IllegalArgumentException if they are missing or not of that length: weights of another kind of net
     */
    float[] need(String name, int length) {
        float[] values = entries.get(name);
        if (values == null || values.length != length) {
            throw new IllegalArgumentException("weights do not fit: " + name + " wants " + length + " numbers, has "
                    + (values == null ? "none" : values.length));
        }
        return values.clone();
    }

    /**
     * Their sum, number by number.
     *
     * @throws IllegalArgumentException if the others are weights of another kind of net
     */
    Weights plus(Weights other) {
        var result = new Weights();
        entries.forEach((name, values) -> {
            float[] sum = other.need(name, values.length);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
            result.put(name, sum);
        });
        return result;
    }

    Weights times(float factor) {
        var result = new Weights();
        entries.forEach((name, values) -> {
            float[] product = values.clone();
            for (int i = 0; i < product.length; i++) {
                product[i] *= factor;
            }
            result.put(name, product);
        });
        return result;
    }

    /** Takes over all entries of other weights, their names led by a prefix. */
    public void putAll(String prefix, Weights other) {
        other.entries.forEach((name, values) -> put(prefix + name, values));
    }

    /** The entries whose names are led by a prefix, without it. */
    public Weights under(String prefix) {
        var result = new Weights();
        entries.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                result.put(name.substring(prefix.length()), values);
            }
        });
        return result;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many numbers there are in all. */
    public long size() {
        return entries.values().stream().mapToLong(v -> v.length).sum();
    }

    public void write(OutputStream target) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(target));
        out.writeInt(MARK);
        out.writeInt(entries.size());
        for (var entry : entries.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            var bytes = ByteBuffer.allocate(4 * entry.getValue().length);
            bytes.asFloatBuffer().put(entry.getValue());
            out.write(bytes.array());
        }
        out.flush();
    }

    /** @throws IOException if the stream does not hold weights as {@link #write} makes them */
    public static Weights read(InputStream source) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(source));
        if (in.readInt() != MARK) {
            throw new IOException("not a file of weights");
        }
        int count = within(in.readInt(), MOST_ENTRIES);
        var weights = new Weights();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = within(in.readInt(), MOST_NUMBERS);
            byte[] bytes = in.readNBytes(4 * length);
            if (bytes.length != 4 * length) {
                throw new IOException("the file of weights ends early, in " + name);
            }
            float[] values = new float[length];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            weights.put(name, values);
        }
        return weights;
    }

    private static int within(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("not a sound file of weights: a count of " + value);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that
                && entries.keySet().equals(that.entries.keySet())
                && entries.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), that.entries.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        return entries.keySet().hashCode();
    }
}
