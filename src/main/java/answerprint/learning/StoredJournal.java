package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.Weights;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a run of learning into the tables, about once a second, each time proving that the order is still held. */
final class StoredJournal implements Journal {
    private static final long SECOND = 1_000_000_000L;

    private final ProductionModel model;
    private final List<LessonTake> takes;
    private final ModelRows rows;
    private final MediaStore store;
    private final Bulletins bulletins;
    private final Progress progress;
    private final Fence fence;
    private final List<CurvePoint> waiting = new ArrayList<>();
    private final double cpuBefore = CpuClock.seconds();
    private long written = System.nanoTime();
    private String words = "";
    private Optional<MediaAddress> last = Optional.empty();

    StoredJournal(
            ProductionModel model,
            List<LessonTake> takes,
            ModelRows rows,
            MediaStore store,
            Bulletins bulletins,
            Progress progress,
            Fence fence) {
        this.model = model;
        this.takes = takes;
        this.rows = rows;
        this.store = store;
        this.bulletins = bulletins;
        this.progress = progress;
        this.fence = fence;
    }

    @Override
    public void tell(String now, double share) {
        words = now;
        progress.step(now, share);
        if (System.nanoTime() - written < SECOND) {
            return;
        }
        written = System.nanoTime();
        fence.publish(() -> {
            write();
            bulletins.post(
                    model.production().value(), Learning.TOPIC, model.id().toString());
        });
        ModelState state = rows.find(model.id()).map(ProductionModel::state).orElse(ModelState.DELETED);
        if (state != ModelState.LEARNING) {
            throw new StopAsked();
        }
    }

    /** Writes what waits; call inside a transaction. */
    void write() {
        waiting.forEach(point -> rows.point(model.id(), point));
        waiting.clear();
        rows.words(model.id(), words, spent());
    }

    /** The worker learns one model at a time; its other lanes may add a little. */
    private double spent() {
        return model.cpuSeconds() + CpuClock.seconds() - cpuBefore;
    }

    @Override
    public void point(String net, String kind, int step, double value) {
        waiting.add(new CurvePoint(net, kind, step, value, spent()));
    }

    @Override
    public void preview(int position, int take, Plate plate, int step, byte[] png) {
        MediaAddress picture = stored(png);
        List<MediaAddress> before = rows.previews(model.id()).stream()
                .filter(it -> it.position() == position)
                .map(ModelPreview::picture)
                .toList();
        fence.publish(() -> rows.preview(
                model.id(),
                new ModelPreview(position, CurvePoint.FINDER, takes.get(take).take(), plate.frame(), step, picture)));
        before.forEach(this::forget);
    }

    @Override
    public Optional<Weights> checkpoint() {
        return rows.checkpoint(model.id()).map(this::read);
    }

    @Override
    public void checkpoint(Weights weights) {
        Optional<MediaAddress> before = rows.checkpoint(model.id());
        MediaAddress address = stored(bytes(weights));
        fence.publish(() -> rows.checkpoint(model.id(), address));
        before.ifPresent(this::forget);
    }

    /** Once the model is ready nothing is left to go on from. */
    void forgetCheckpoint() {
        last.ifPresent(this::forget);
    }

    @Override
    public Optional<Weights> finished(String net) {
        return rows.find(model.id()).flatMap(now -> now.weights(net)).map(this::read);
    }

    @Override
    public void finished(String net, Weights weights) {
        MediaAddress address = stored(bytes(weights));
        last = rows.checkpoint(model.id());
        fence.publish(() -> {
            if (net.equals(CurvePoint.FINDER)) {
                rows.wireFinder(model.id(), address);
            } else {
                rows.repairNet(model.id(), address);
            }
        });
    }

    private void forget(MediaAddress address) {
        if (rows.needed(address)) {
            return;
        }
        try {
            store.delete(address);
        } catch (IOException e) {
            throw new UncheckedIOException("an old file of a model could not be removed", e);
        }
    }

    private MediaAddress stored(byte[] bytes) {
        try {
            return store.put(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the store did not take what the model learned", e);
        }
    }

    private static byte[] bytes(Weights weights) {
        var out = new ByteArrayOutputStream();
        try {
            weights.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Weights read(MediaAddress address) {
        try (InputStream in = store.open(address)) {
            return Weights.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("what the model learned so far could not be read", e);
        }
    }
}
