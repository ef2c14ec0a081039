package answerprint.learning.engine;

/**
 * A net with its way of learning: what it knows, where its training stands, and how both are put down and taken up again.
 * Close gives its memory back. Not thread-safe.
 */
public abstract sealed class TaughtNet implements AutoCloseable permits WireNet, FusionNet {
    private final Parameters parameters;
    private final Descent descent;
    final UNet net;

    /** Its numbers are made from the seed by {@code shape}. */
    TaughtNet(long seed, Shape shape, Teaching teaching) {
        parameters = new Parameters(seed);
        net = shape.of(parameters);
        descent = new Descent(parameters, teaching.rate, teaching.warmUp, teaching.planned);
    }

    /** Lays a net's numbers out. */
    @FunctionalInterface
    interface Shape {
        UNet of(Parameters parameters);
    }

    /**
     * How fast it learns.
     *
     * @param rate highest learning rate
     * @param warmUp steps that lead up to it
     * @param planned steps in all
     */
    record Teaching(double rate, int warmUp, int planned) {}

    /** One step down the gradients that lie in the numbers. */
    final void descend() {
        descent.step();
    }

    /** How many numbers are learned. */
    public final long size() {
        return parameters.size();
    }

    public final int stepsDone() {
        return descent.done();
    }

    /** What the net knows now. */
    public final Weights weights() {
        return parameters.save();
    }

    /** Where its training stands, to go on from later. */
    public final Weights training() {
        return descent.save();
    }

    /**
     * Takes over what another net of its kind knew.
     *
     * @throws IllegalArgumentException if these are weights of another kind of net
     */
    public final void load(Weights weights) {
        parameters.load(weights);
    }

    /** Goes on where {@link #weights} and {@link #training} were taken. */
    public final void resume(Weights weights, Weights training) {
        parameters.load(weights);
        descent.load(training);
    }

    /** A net that knows these weights; it is closed again when they do not fit. */
    static <N extends TaughtNet> N knowing(Weights weights, N net) {
        try {
            net.load(weights);
            return net;
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    @Override
    public final void close() {
        parameters.close();
    }
}
