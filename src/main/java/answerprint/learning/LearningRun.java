package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.Weights;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import java.util.List;

/**
 * Learns one model from beginning to end, or from where an earlier run stood: reads the material, trains the wire finder, trains
 * the repair net, decides take by take where that may be used. The same takes, plan and seed give the same weights on the same
 * machine, in whatever order takes are listed and however often it was stopped.
 */
public final class LearningRun {
    private static final int POINT_EVERY = 10;
    private static final int JUDGED = 6;
    private static final int PREVIEWS = 4;
    private static final double MEASURED = 0.09;
    private static final double FOUND = 0.58;
    private static final double HOLES = 0.68;
    private static final double REPAIRED = 0.97;

    private final LearningPlan plan;
    private final long seed;
    private final List<LessonTake> takes;
    private final FrameSources sources;
    private final PictureMemory memory;
    private final CandidateMaker maker;
    private final PlateStock.Bare bare;
    private final Journal journal;

    LearningRun(
            LearningPlan plan,
            long seed,
            List<LessonTake> takes,
            FrameSources sources,
            PictureMemory memory,
            CandidateMaker maker,
            PlateStock.Bare bare,
            Journal journal) {
        this.plan = plan;
        this.seed = seed;
        this.takes = List.copyOf(takes);
        this.sources = sources;
        this.memory = memory;
        this.maker = maker;
        this.bare = bare;
        this.journal = journal;
    }

    /** A run that nobody watches and nobody stops, with plain flow as the method of repair. */
    public static LearningRun unwatched(
            LearningPlan plan, long seed, List<LessonTake> takes, FrameSources sources, PictureMemory memory) {
        return new LearningRun(
                plan, seed, takes, sources, memory, new FlowCandidates(), (take, n) -> true, new UnwatchedJournal());
    }

    /** @throws StopAsked when a person asked to stop; everything needed to go on is in the journal */
    public Learned run() {
        Material material = Material.read(
                plan, seed, takes, sources, memory, bare, (words, share) -> journal.tell(words, MEASURED * share));
        PlateStock stock = material.stock();
        if (stock.lessons().isEmpty()) {
            journal.tell("No frame without wires is left to learn from; the wire finder is left out", FOUND);
        }
        WireScore score = stock.lessons().isEmpty() ? WireScore.NOTHING : finder(stock);
        List<ShotGate> gates = repair(stock.order());
        return new Learned(
                score,
                maker.id(),
                gates,
                material.noise(),
                material.light(),
                material.deadPixels(),
                material.lenses(),
                material.cost());
    }

    private WireScore finder(PlateStock stock) {
        try (var training = new WireTraining(stock.lessons(), stock.heldOut(), memory, seed, plan.finderSteps())) {
            Weights done = journal.finished(CurvePoint.FINDER).orElse(null);
            if (done != null && takesOver(() -> training.load(done))) {
                return training.trial().score(stock.heldOut().size());
            }
            journal.checkpoint()
                    .map(all -> all.under("finder."))
                    .filter(it -> !it.isEmpty())
                    .ifPresent(left -> takesOver(() -> training.resume(left)));
            try {
                train(training);
            } catch (StopAsked stop) {
                keep("finder.", training.checkpoint());
                throw stop;
            }
            WireScore score = training.trial().score(stock.heldOut().size());
            journal.point(CurvePoint.FINDER, CurvePoint.HELD_OUT, training.stepsDone(), score.f1());
            preview(training);
            journal.finished(CurvePoint.FINDER, training.weights());
            return score;
        }
    }

    /** A release whose net looks otherwise may have left a run half done; such a run learns its finder from the beginning. */
    private boolean takesOver(Runnable left) {
        try {
            left.run();
            return true;
        } catch (IllegalArgumentException otherNet) {
            journal.tell("What an earlier release had learned does not fit; the wire finder starts anew", MEASURED);
            return false;
        }
    }

    private void train(WireTraining training) {
        var loss = new Mean();
        while (!training.isDone()) {
            loss.add(training.step());
            int step = training.stepsDone();
            journal.tell(
                    "Learning to find wires: step " + step + " of " + plan.finderSteps(),
                    MEASURED + (FOUND - MEASURED) * step / plan.finderSteps());
            if (step % POINT_EVERY == 0) {
                journal.point(CurvePoint.FINDER, CurvePoint.LOSS, step, loss.taken());
            }
            if (step % plan.judgeEvery() == 0 && !training.isDone()) {
                WireScore score = training.trial().score(JUDGED);
                journal.point(CurvePoint.FINDER, CurvePoint.HELD_OUT, step, score.f1());
                preview(training);
                keep("finder.", training.checkpoint());
            }
        }
    }

    private void preview(WireTraining training) {
        WireTrial trial = training.trial();
        List<Plate> heldOut = trial.heldOut();
        int count = Math.min(PREVIEWS, heldOut.size());
        for (int i = 0; i < count; i++) {
            int index = i * heldOut.size() / count;
            Plate plate = heldOut.get(index);
            float[] rgb = plate.rgb();
            float[] body = trial.hang(rgb, plate, index);
            float[] probability = training.probability(rgb, plate.width(), plate.height());
            byte[] png = PreviewPicture.png(rgb, body, probability, plate.width(), plate.height());
            journal.preview(i, plate.take(), plate, training.stepsDone(), png);
        }
    }

    private List<ShotGate> repair(List<Integer> order) {
        var lessons = new HoleLessons(maker, sources, memory, plan.repairWidth());
        int each = Math.max(1, plan.repairFrames() / takes.size());
        int most = Math.min(takes.size(), plan.repairFrames());
        for (int k = 0; k < most; k++) {
            journal.tell("Practising holes on take " + (k + 1) + " of " + most, FOUND + (HOLES - FOUND) * k / most);
            lessons.add(order.get(k), takes.get(order.get(k)), each, seed + 1009L * k);
        }
        try (var training = new RepairTraining(lessons.lessons(), lessons.heldOut(), seed, plan.repairSteps())) {
            journal.checkpoint()
                    .map(all -> all.under("repair."))
                    .filter(it -> !it.isEmpty())
                    .ifPresent(training::resume);
            try {
                train(training);
            } catch (StopAsked stop) {
                keep("repair.", training.checkpoint());
                throw stop;
            }
            journal.tell("Comparing with the plain method, take by take", REPAIRED);
            journal.finished(CurvePoint.REPAIR, training.weights());
            journal.point(CurvePoint.REPAIR, CurvePoint.HELD_OUT, training.stepsDone(), training.gain());
            return training.gates(takes);
        }
    }

    private void train(RepairTraining training) {
        var loss = new Mean();
        while (!training.isDone()) {
            loss.add(training.step());
            int step = training.stepsDone();
            journal.tell(
                    "Learning to repair: step " + step + " of " + plan.repairSteps(),
                    HOLES + (REPAIRED - HOLES) * step / plan.repairSteps());
            if (step % POINT_EVERY == 0) {
                journal.point(CurvePoint.REPAIR, CurvePoint.LOSS, step, loss.taken());
            }
            if (step % plan.judgeEvery() == 0 && !training.isDone()) {
                journal.point(CurvePoint.REPAIR, CurvePoint.HELD_OUT, step, training.gain());
                keep("repair.", training.checkpoint());
            }
        }
    }

    /** The mean since it was last taken: fewer steps right after a resume. */
    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double taken() {
            double mean = sum / Math.max(1, count);
            sum = 0;
            count = 0;
            return mean;
        }
    }

    private void keep(String prefix, Weights training) {
        var checkpoint = new Weights();
        checkpoint.putAll(prefix, training);
        journal.checkpoint(checkpoint);
    }
}
