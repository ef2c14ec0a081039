package answerprint.learning;

import answerprint.access.Actor;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.picture.FrameSources;
import answerprint.picture.MediaException;
import answerprint.picture.PictureMemory;
import answerprint.storage.MediaStore;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkCancelled;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Learns a model in the background. May run again after a crash or a stop: it then goes on from the last checkpoint, and
 * publishes only while it holds its order.
 */
@ApplicationScoped
class LearnWork implements Work<LearnOrder> {
    static final String KIND = "learn-model";

    private final ModelRows rows;
    private final Instance<LessonTakes> takes;
    private final Instance<FrameSources> sources;
    private final Instance<PictureMemory> memory;
    private final Instance<CandidateMaker> makers;
    private final MediaStore store;
    private final Bulletins bulletins;
    private final Ledger ledger;
    private final InstantSource clock;

    LearnWork(
            ModelRows rows,
            Instance<LessonTakes> takes,
            Instance<FrameSources> sources,
            Instance<PictureMemory> memory,
            Instance<CandidateMaker> makers,
            MediaStore store,
            Bulletins bulletins,
            Ledger ledger,
            InstantSource clock) {
        this.rows = rows;
        this.takes = takes;
        this.sources = sources;
        this.memory = memory;
        this.makers = makers;
        this.store = store;
        this.bulletins = bulletins;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<LearnOrder> payload() {
        return LearnOrder.class;
    }

    @Override
    public Lane lane() {
        return Lane.GPU;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public WorkOutcome run(LearnOrder order, Progress progress, Fence fence) {
        ModelId id = new ModelId(order.model());
        ProductionModel model = rows.find(id).orElse(null);
        if (model == null || (model.state() != ModelState.LEARNING && model.state() != ModelState.STOPPING)) {
            return new WorkOutcome.Done("Nothing left to learn");
        }
        List<LessonTake> lessons = lessons(model);
        if (lessons.size() < model.takes().size()) {
            return failed(fence, model, "A take that this version learns from is gone; start a new version.");
        }
        var journal = new StoredJournal(model, lessons, rows, store, bulletins, progress, fence);
        try {
            Learned learned = new LearningRun(
                            plan(model),
                            model.seed(),
                            lessons,
                            sources.get(),
                            memory.get(),
                            maker(),
                            rows.bare(model),
                            journal)
                    .run();
            String summary = summary(model, learned);
            fence.finish(summary, () -> {
                journal.write();
                rows.learned(id, learned);
                rows.ready(id, clock.instant());
                ledger.append(
                        model.production(),
                        Entry.of(LedgerAction.MODEL_LEARNED, Actor.MACHINE, "model:" + id, facts(model)));
                bulletins.post(model.production().value(), Learning.TOPIC, id.toString());
            });
            journal.forgetCheckpoint();
            return new WorkOutcome.Done(summary);
        } catch (StopAsked stop) {
            fence.publish(() -> {
                journal.write();
                rows.move(id, ModelState.STOPPING, ModelState.STOPPED, "Stopped by a person; it can go on from here");
                bulletins.post(model.production().value(), Learning.TOPIC, id.toString());
            });
            return new WorkOutcome.Done("Stopped");
        } catch (WorkCancelled cancelled) {
            fence.publish(() -> {
                rows.move(id, ModelState.LEARNING, ModelState.STOPPED, "Cancelled by a person; it can go on from here");
                bulletins.post(model.production().value(), Learning.TOPIC, id.toString());
            });
            throw cancelled;
        } catch (MediaException broken) {
            return failed(fence, model, "A take could not be read: " + broken.getMessage());
        }
    }

    private List<LessonTake> lessons(ProductionModel model) {
        Set<UUID> wanted = model.takes().stream().map(LearnedTake::take).collect(Collectors.toSet());
        return takes.get().of(model.production()).stream()
                .filter(take -> wanted.contains(take.take()))
                .sorted((a, b) -> a.sha256().compareTo(b.sha256()))
                .toList();
    }

    /** How thoroughly this model is learned. */
    LearningPlan plan(ProductionModel model) {
        return model.mode().plan();
    }

    /** The repairing correction's own method where it offers one, else plain flow. */
    private CandidateMaker maker() {
        return makers.isResolvable() ? makers.get() : new FlowCandidates();
    }

    private WorkOutcome failed(Fence fence, ProductionModel model, String reason) {
        fence.publish(() -> {
            rows.move(model.id(), ModelState.LEARNING, ModelState.FAILED, reason);
            bulletins.post(
                    model.production().value(), Learning.TOPIC, model.id().toString());
        });
        return new WorkOutcome.GiveUp(reason);
    }

    private static String summary(ProductionModel model, Learned learned) {
        long used = learned.shots().stream().filter(ShotGate::used).count();
        return String.format(
                Locale.ROOT,
                "%s learned from %d takes: finds wires with F1 %.2f; repairs better than the plain method on %d of %d takes",
                model.version(),
                model.takes().size(),
                learned.finder().f1(),
                used,
                learned.shots().size());
    }

    private static Map<String, ?> facts(ProductionModel model) {
        return Map.of(
                "version",
                model.version(),
                "seed",
                Long.toString(model.seed()),
                "takes",
                model.takes().stream().map(LearnedTake::sha256).sorted().toList());
    }
}
