package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.FusionNet;
import answerprint.learning.engine.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Teaches the repair net step by step and says, take by take, whether it beats the plain method on held-out frames. */
final class RepairTraining implements AutoCloseable {
    private static final double RATE = 7e-4;
    private static final int BATCH = 12;
    /** What a net must gain to be used, in dB, and on how many patches at least. */
    private static final double WORTH_IT = 0.1;

    private static final int ENOUGH = 6;

    private final RepairPatches lessons;
    private final RepairPatches heldOut;
    private final long seed;
    private final int planned;
    private final FusionNet net;

    RepairTraining(RepairPatches lessons, RepairPatches heldOut, long seed, int planned) {
        this.lessons = lessons;
        this.heldOut = heldOut;
        this.seed = seed;
        this.planned = planned;
        net = new FusionNet(seed, planned, RATE);
    }

    int stepsDone() {
        return net.stepsDone();
    }

    boolean isDone() {
        return net.stepsDone() >= planned || lessons.size() == 0;
    }

    /** One step. @return mean error relative to the plain method's */
    double step() {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + net.stepsDone());
        return net.step(lessons.lesson(random, BATCH), BATCH, RepairPatches.SIDE);
    }

    /** Gain over the plain method in dB, over all held-out patches. */
    double gain() {
        Errors errors = errors();
        return db(errors.ours) - db(errors.plain);
    }

    /** Take by take. */
    List<ShotGate> gates(List<LessonTake> takes) {
        Errors errors = errors();
        List<ShotGate> gates = new ArrayList<>();
        for (int take = 0; take < takes.size(); take++) {
            List<Double> ours = errors.of(take, errors.ours);
            List<Double> plain = errors.of(take, errors.plain);
            if (ours.isEmpty()) {
                continue;
            }
            boolean used = ours.size() >= ENOUGH && db(ours) - db(plain) >= WORTH_IT;
            LessonTake of = takes.get(take);
            gates.add(new ShotGate(of.take(), of.name(), ours.size(), db(plain), db(ours), used));
        }
        return gates;
    }

    private final class Errors {
        final List<Double> ours = new ArrayList<>();
        final List<Double> plain = new ArrayList<>();

        List<Double> of(int take, List<Double> all) {
            List<Double> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (heldOut.take(i) == take) {
                    some.add(all.get(i));
                }
            }
            return some;
        }
    }

    private Errors errors() {
        var errors = new Errors();
        for (int i = 0; i < heldOut.size(); i++) {
            float[] both = net.compare(heldOut.batch(new int[] {i}), 1, RepairPatches.SIDE);
            errors.ours.add((double) both[0]);
            errors.plain.add((double) both[1]);
        }
        return errors;
    }

    /** Peak signal-to-noise of a mean of squared errors. */
    private static double db(List<Double> squares) {
        double mean = squares.stream().mapToDouble(it -> it).average().orElse(1);
        return -10 * Math.log10(Math.max(1e-9, mean));
    }

    Weights weights() {
        return net.weights();
    }

    Weights checkpoint() {
        var checkpoint = new Weights();
        checkpoint.putAll("net.", net.weights());
        checkpoint.putAll("descent.", net.training());
        return checkpoint;
    }

    void resume(Weights checkpoint) {
        net.resume(checkpoint.under("net."), checkpoint.under("descent."));
    }

    @Override
    public void close() {
        net.close();
    }
}
