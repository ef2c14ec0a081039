package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.Weights;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns one model from beginning to end, or from where an earlier run stood: reads the stock, measures noise and light,
 * trains the wire finder, trains the repair net, decides take by take where that may be used. The same takes, plan and seed
 * give the same weights on the same machine, however often it was stopped.
 */
final class LearningRun {
    private static final int POINT_EVERY = 10;
    private static final int JUDGED = 6;
    private static final int PREVIEWS = 4;
    private static final double READ = 0.06;
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

    /** @throws StopAsked when a person asked to stop; everything needed to go on is in the journal */
    Learned run() {
        PlateStock stock = PlateStock.read(
                takes,
                sources,
                memory,
                plan.plates(),
                2,
                bare,
                (done, of) -> journal.tell("Reading take " + done + " of " + of, READ * done / of));
        var noise = new LinkedHashMap<String, NoiseSamples>();
        var light = new LightSamples();
        for (int i = 0; i < takes.size(); i++) {
            journal.tell("Measuring noise and light", READ + (MEASURED - READ) * i / takes.size());
            measure(takes.get(i), noise, light);
        }
        if (stock.lessons().isEmpty()) {
            journal.tell("No frame without wires is left to learn from; the wire finder is left out", FOUND);
        }
        WireScore score = stock.lessons().isEmpty() ? WireScore.NOTHING : finder(stock);
        List<ShotGate> gates = repair();
        return new Learned(score, maker.id(), gates, noises(noise), light.all());
    }

    private static List<CameraNoise> noises(Map<String, NoiseSamples> samples) {
        return samples.entrySet().stream()
                .map(camera -> camera.getValue().of(camera.getKey()))
                .filter(camera -> !camera.levels().isEmpty())
                .toList();
    }

    private void measure(LessonTake take, Map<String, NoiseSamples> noise, LightSamples light) {
        NoiseSamples samples = noise.computeIfAbsent(take.camera(), camera -> new NoiseSamples());
        try (FrameSource source = sources.open(take.media());
                Frame frame = new Frame(source.format(), memory)) {
            int width = source.format().width();
            int height = source.format().height();
            float[] one = new float[3 * width * height];
            float[] next = new float[one.length];
            for (int at : new int[] {source.count() / 4, source.count() * 3 / 4}) {
                source.read(at, frame);
                frame.mat().get(0, 0, one);
                light.add(take.setUp(), take.name(), one, source.format().encoding());
                if (at + 1 < source.count()) {
                    source.read(at + 1, frame);
                    frame.mat().get(0, 0, next);
                    samples.add(one, next, width, height);
                }
            }
        }
    }

    private WireScore finder(PlateStock stock) {
        try (var training = new WireTraining(stock.lessons(), stock.heldOut(), seed, plan.finderSteps())) {
            Weights done = journal.finished(CurvePoint.FINDER).orElse(null);
            if (done != null) {
                training.load(done);
                return training.score(stock.heldOut().size());
            }
            journal.checkpoint()
                    .map(all -> all.under("finder."))
                    .filter(it -> !it.isEmpty())
                    .ifPresent(training::resume);
            try {
                train(training);
            } catch (StopAsked stop) {
                keep("finder.", training.checkpoint());
                throw stop;
            }
            WireScore score = training.score(stock.heldOut().size());
            journal.point(CurvePoint.FINDER, CurvePoint.HELD_OUT, training.stepsDone(), score.f1());
            preview(training);
            journal.finished(CurvePoint.FINDER, training.weights());
            return score;
        }
    }

    private void train(WireTraining training) {
        double sum = 0;
        while (!training.isDone()) {
            sum += training.step();
            int step = training.stepsDone();
            journal.tell(
                    "Learning to find wires: step " + step + " of " + plan.finderSteps(),
                    MEASURED + (FOUND - MEASURED) * step / plan.finderSteps());
            if (step % POINT_EVERY == 0) {
                journal.point(CurvePoint.FINDER, CurvePoint.LOSS, step, sum / POINT_EVERY);
                sum = 0;
            }
            if (step % plan.judgeEvery() == 0 && !training.isDone()) {
                WireScore score = training.score(JUDGED);
                journal.point(CurvePoint.FINDER, CurvePoint.HELD_OUT, step, score.f1());
                preview(training);
                keep("finder.", training.checkpoint());
            }
        }
    }

    private void preview(WireTraining training) {
        List<Plate> heldOut = training.heldOut();
        int count = Math.min(PREVIEWS, heldOut.size());
        for (int i = 0; i < count; i++) {
            int index = i * heldOut.size() / count;
            Plate plate = heldOut.get(index);
            float[] rgb = plate.rgb();
            float[] body = training.hang(rgb, plate, index);
            float[] probability = training.probability(rgb, plate.width(), plate.height());
            byte[] png = PreviewPicture.png(rgb, body, probability, plate.width(), plate.height());
            journal.preview(i, plate.take(), plate, training.stepsDone(), png);
        }
    }

    private List<ShotGate> repair() {
        var lessons = new HoleLessons(maker, sources, memory, plan.repairWidth());
        int each = Math.max(1, plan.repairFrames() / takes.size());
        for (int i = 0; i < takes.size() && i < plan.repairFrames(); i++) {
            journal.tell(
                    "Practising holes on take " + (i + 1) + " of " + takes.size(),
                    FOUND + (HOLES - FOUND) * i / takes.size());
            lessons.add(i, takes.get(i), each, seed + 1009L * i);
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
        double sum = 0;
        while (!training.isDone()) {
            sum += training.step();
            int step = training.stepsDone();
            journal.tell(
                    "Learning to repair: step " + step + " of " + plan.repairSteps(),
                    HOLES + (REPAIRED - HOLES) * step / plan.repairSteps());
            if (step % POINT_EVERY == 0) {
                journal.point(CurvePoint.REPAIR, CurvePoint.LOSS, step, sum / POINT_EVERY);
                sum = 0;
            }
            if (step % plan.judgeEvery() == 0 && !training.isDone()) {
                journal.point(CurvePoint.REPAIR, CurvePoint.HELD_OUT, step, training.gain());
                keep("repair.", training.checkpoint());
            }
        }
    }

    private void keep(String prefix, Weights training) {
        var checkpoint = new Weights();
        checkpoint.putAll(prefix, training);
        journal.checkpoint(checkpoint);
    }
}
