package answerprint.learning;

import answerprint.access.Actor;
import answerprint.access.CurrentActor;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.work.Bulletins;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Orders;
import answerprint.work.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets a production teach: starts, stops, resumes and deletes versions of its model, and remembers what verdicts say. */
@ApplicationScoped
public class Learning {
    /** The kind of order under which a model is learned. */
    public static final String ORDER = LearnWork.KIND;

    static final String TOPIC = "model";

    private final ModelRows rows;
    private final ProductionAccess access;
    private final CurrentActor current;
    private final Instance<LessonTakes> takes;
    private final Worklist worklist;
    private final Orders orders;
    private final Bulletins bulletins;
    private final Ledger ledger;
    private final MediaStore store;
    private final InstantSource clock;

    Learning(
            ModelRows rows,
            ProductionAccess access,
            CurrentActor current,
            Instance<LessonTakes> takes,
            Worklist worklist,
            Orders orders,
            Bulletins bulletins,
            Ledger ledger,
            MediaStore store,
            InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.current = current;
        this.takes = takes;
        this.worklist = worklist;
        this.orders = orders;
        this.bulletins = bulletins;
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Starts a new version.
     *
     * @param only these takes; all of the production's when empty
     * @param seed of everything random in it
     */
    @Transactional
    public LearnOutcome from(ProductionId production, LearningMode mode, Set<UUID> only, long seed) {
        access.require(production, Permission.TEACH);
        ledger.hold(production); // versions of one production are numbered one after the other
        Optional<ProductionModel> open =
                rows.of(production).stream().filter(this::isUnderWay).findFirst();
        if (open.isPresent()) {
            return new LearnOutcome.AlreadyLearning(open.get().id());
        }
        List<LearnedTake> lessons = takes.get().of(production).stream()
                .filter(take -> only.isEmpty() || only.contains(take.take()))
                .map(LessonTakes.LessonTake::asLearned)
                .toList();
        if (lessons.isEmpty()) {
            return new LearnOutcome.NothingToLearnFrom();
        }
        ModelId id = new ModelId(UUID.randomUUID());
        rows.insert(id, production, mode, seed, current.require().name(), clock.instant(), lessons);
        return new LearnOutcome.Started(id, enqueued(id, production));
    }

    /** A model whose order was given up, by the engine or by a crash, no longer learns: it can be resumed. */
    private boolean isUnderWay(ProductionModel model) {
        if (model.state() != ModelState.LEARNING && model.state() != ModelState.STOPPING) {
            return false;
        }
        boolean open = model.order()
                .flatMap(orders::find)
                .filter(order -> order.state().open())
                .isPresent();
        if (!open) {
            rows.move(model.id(), model.state(), ModelState.FAILED, "Learning was given up; it can go on from here");
        }
        return open;
    }

    /** Asks a learning model to stop at its next step; it keeps what it knows and can be resumed. */
    @Transactional
    public void stop(ModelId id) {
        ProductionModel model = taught(id);
        rows.move(id, ModelState.LEARNING, ModelState.STOPPING, "Stopping");
        told(model.production(), id);
    }

    /** Goes on with a stopped or failed model where it stood. */
    @Transactional
    public void resume(ModelId id) {
        ProductionModel model = taught(id);
        isUnderWay(model);
        boolean moved = rows.move(id, ModelState.STOPPED, ModelState.LEARNING, "Waiting to go on")
                || rows.move(id, ModelState.FAILED, ModelState.LEARNING, "Waiting to go on")
                || rows.move(id, ModelState.STOPPING, ModelState.LEARNING, "Going on");
        if (moved) {
            enqueued(id, model.production());
        }
    }

    /** Deletes what a version knows for good: weights, curves and previews. That it was, and from what, stays on record. */
    @Transactional
    public void delete(ModelId id) {
        ProductionModel model = rows.find(id).orElseThrow(answerprint.access.NotFoundHere::new);
        access.require(model.production(), Permission.DELETE_MODELS);
        if (model.state() == ModelState.DELETED) {
            return;
        }
        List<MediaAddress> files = new ArrayList<>(filesOf(model));
        rows.delete(id);
        model.order().ifPresent(orders::cancel);
        ledger.append(
                model.production(),
                Entry.of(
                        LedgerAction.MODEL_DELETED,
                        current.require(),
                        "model:" + id,
                        Map.of(
                                "version",
                                model.version(),
                                "files",
                                files.stream().map(MediaAddress::sha256).toList())));
        told(model.production(), id);
        files.stream().filter(file -> !rows.needed(file)).forEach(this::erase);
    }

    private List<MediaAddress> filesOf(ProductionModel model) {
        List<MediaAddress> files = new ArrayList<>();
        model.wireFinder().ifPresent(files::add);
        model.repairNet().ifPresent(files::add);
        rows.checkpoint(model.id()).ifPresent(files::add);
        rows.previews(model.id()).forEach(preview -> files.add(preview.picture()));
        return files.stream().distinct().toList();
    }

    private void erase(MediaAddress file) {
        try {
            store.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("what the model learned could not be erased; nothing was deleted", e);
        }
    }

    /** Remembers what a verdict said; called inside the verdict's own transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(Example example) {
        Actor actor = current.require();
        rows.remember(UUID.randomUUID(), example, actor.name(), clock.instant());
    }

    private ProductionModel taught(ModelId id) {
        ProductionModel model = rows.find(id).orElseThrow(answerprint.access.NotFoundHere::new);
        access.require(model.production(), Permission.TEACH);
        return model;
    }

    private OrderId enqueued(ModelId id, ProductionId production) {
        ProductionModel model = rows.find(id).orElseThrow();
        OrderId order = worklist.enqueue(new NewOrder<>(
                production.value(),
                LearnWork.KIND,
                new LearnOrder(id.value()),
                "Production model " + model.version(),
                "learn:" + id,
                0));
        rows.ordered(id, order);
        told(production, id);
        return order;
    }

    private void told(ProductionId production, ModelId id) {
        bulletins.post(production.value(), TOPIC, id.toString());
    }
}
