package answerprint.learning;

import answerprint.learning.engine.WeightMean;
import answerprint.learning.engine.Weights;
import answerprint.learning.engine.WireNet;
import answerprint.picture.PictureMemory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Teaches a wire finder step by step, looks where it still errs on the training plates, and scores it on held-out ones. With the
 * last step the finder becomes the mean of what it knew over the last quarter of its steps (decision 0171). The same plates, seed
 * and plan give the same weights on the same machine, also across a stop and a resume.
 */
public final class WireTraining implements AutoCloseable {
    private static final double RATE = 3e-3;
    private static final int LOOK_EVERY = 50;
    private static final int LOOK_AT = 4;
    /** The mean is made of the last of so many parts of all steps, */
    private static final int LATE = 4;
    /** and there of the last step of each of so many parts of all. */
    private static final int PARTS = 80;
    /** The mean's norms are counted over one batch for so many steps, */
    private static final int STEPS_A_COUNT = 20;
    /** but over no more than that. */
    private static final int MOST_COUNTS = 400;

    private final WireLessons lessons;
    private final List<Plate> heldOut;
    private final long seed;
    private final int planned;
    private final WireNet net;
    private final WeightMean late = new WeightMean();

    /**
     * @param plates to learn from
     * @param heldOut to score on; never learned from
     * @param memory lends what lessons in shots are made with
     * @param planned steps in all
     */
    public WireTraining(List<Plate> plates, List<Plate> heldOut, PictureMemory memory, long seed, int planned) {
        lessons = new WireLessons(plates, memory, seed);
        this.heldOut = List.copyOf(heldOut);
        this.seed = seed;
        this.planned = planned;
        net = new WireNet(seed, planned, RATE);
    }

    public int stepsDone() {
        return net.stepsDone();
    }

    public boolean isDone() {
        return net.stepsDone() >= planned;
    }

    /** One step. @return the training loss */
    public double step() {
        int step = net.stepsDone();
        if (step > 0 && step % LOOK_EVERY == 0) {
            lookForErrors(step / LOOK_EVERY);
        }
        var batch = lessons.batch(step);
        double loss = net.step(batch.rgb(), batch.strays(), batch.truth(), WireLessons.BATCH, WireLessons.SIDE);
        keepLate(planned - net.stepsDone());
        return loss;
    }

    /** @param left steps that are still to come */
    private void keepLate(int left) {
        if (left < (double) planned / LATE && left % Math.max(1, planned / PARTS) == 0) {
            late.add(net.weights());
        }
        if (left == 0) {
            settle();
        }
    }

    /** The finder becomes the mean, its norms counted over lessons from all over the plates, as it will see pictures. */
    private void settle() {
        net.load(late.mean());
        WireLessons anywhere = lessons.withoutSpots();
        int counts = Math.clamp(planned / STEPS_A_COUNT, 1, MOST_COUNTS);
        for (int i = 0; i < counts; i++) {
            var batch = anywhere.batch(planned + i);
            net.count(batch.rgb(), batch.strays(), WireLessons.BATCH, WireLessons.SIDE, i);
        }
    }

    /** Every line that the finder takes for a wire on a bare plate becomes a place to practise. */
    private void lookForErrors(int turn) {
        var random = new SplittableRandom(seed + 31L * turn);
        for (int i = 0; i < LOOK_AT; i++) {
            int which = random.nextInt(lessons.plates().size());
            Plate plate = lessons.plates().get(which);
            float[] p = new float[plate.width() * plate.height()];
            net.glance(plate.rgb(), plate.strays(), plate.width(), plate.height(), p);
            int before = 0;
            for (var link : WireLinks.pieces(p, plate.width(), plate.height(), 0.35f)) {
                int[] pixels = Arrays.stream(link.pixels())
                        .filter(pixel -> !plate.doubtful().get(pixel))
                        .toArray();
                for (int k = 0; k < pixels.length && before < 60; k += 60) {
                    int pixel = pixels[random.nextInt(pixels.length)];
                    lessons.remember(new WireLessons.Spot(which, pixel % plate.width(), pixel / plate.width()));
                    before++;
                }
            }
        }
    }

    /** The finder's present opinion of a picture that stands alone. */
    public float[] probability(float[] rgb, int width, int height) {
        return probability(rgb, WireShot.nothing(width, height), width, height);
    }

    /** The finder's present opinion of a picture of which {@link WireShot#strays} is known. */
    float[] probability(float[] rgb, float[] strays, int width, int height) {
        float[] out = new float[width * height];
        net.probability(rgb, strays, width, height, out);
        return out;
    }

    /** As {@link #probability(float[], int, int)} at half the cost, and a little less sure. */
    float[] glance(float[] rgb, int width, int height) {
        float[] out = new float[width * height];
        net.glance(rgb, WireShot.nothing(width, height), width, height, out);
        return out;
    }

    /** Scores what is known now on the held-out plates. */
    public WireTrial trial() {
        return new WireTrial(this, heldOut, seed);
    }

    /** What the finder knows now. */
    public Weights weights() {
        return net.weights();
    }

    /** Takes over a finder that was trained before, to score it. */
    void load(Weights weights) {
        net.load(weights);
    }

    /** Everything needed to go on later. */
    public Weights checkpoint() {
        var checkpoint = new Weights();
        checkpoint.putAll("net.", net.weights());
        checkpoint.putAll("descent.", net.training());
        checkpoint.putAll("late.", late.save());
        checkpoint.put("spots", lessons.spots());
        return checkpoint;
    }

    /** Goes on from a checkpoint of the same plates, seed and plan. */
    public void resume(Weights checkpoint) {
        net.resume(checkpoint.under("net."), checkpoint.under("descent."));
        late.load(checkpoint.under("late."));
        lessons.recall(checkpoint.find("spots").orElse(new float[0]));
    }

    @Override
    public void close() {
        net.close();
    }
}
