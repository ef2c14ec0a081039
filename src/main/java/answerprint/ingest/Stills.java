package answerprint.ingest;

import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.Takes;
import answerprint.work.Bulletins;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import answerprint.work.Worklist;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Frames of a plate without loss. A worker makes each once, while the one who asks waits a little. */
@ApplicationScoped
public class Stills {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ASKED_AGAIN_MILLIS = 500;
    private static final int AHEAD_OF_ALL = 100;

    private final Takes takes;
    private final Rows rows;
    private final Worklist worklist;
    private final Orders orders;
    private final Bulletins bulletins;

    public Stills(Takes takes, Rows rows, Worklist worklist, Orders orders, Bulletins bulletins) {
        this.takes = takes;
        this.rows = rows;
        this.worklist = worklist;
        this.orders = orders;
        this.bulletins = bulletins;
    }

    /**
     * Frame {@code n} of a take: 16-bit PNG, or the plate's own file where a frame is a file.
     *
     * @throws NotFoundHere when there is no such take or frame for the one who asks
     * @throws Refused when it cannot be read, or is not ready in time: asking again then finds it
     */
    public MediaAddress of(TakeId id, int n) {
        Take take = takes.one(id);
        if (n < 0 || n >= take.frames()) {
            throw new NotFoundHere();
        }
        if (take.files().size() > 1) {
            return take.files().get(n);
        }
        return kept(id, n).orElseGet(() -> made(take, n));
    }

    private MediaAddress made(Take take, int n) {
        CountDownLatch word = new CountDownLatch(1);
        try (Bulletins.Subscription news = bulletins.subscribe(take.production().value(), bulletin -> {
            if (kept(take.id(), n).isPresent()) {
                word.countDown();
            }
        })) {
            OrderId order = QuarkusTransaction.requiringNew().call(() -> ordered(take, n));
            return awaited(take, n, order, word);
        }
    }

    private OrderId ordered(Take take, int n) {
        return worklist.enqueue(new NewOrder<>(
                take.production().value(),
                StillWork.KIND,
                new StillWork.Wanted(take.id().value(), n),
                take.label(),
                StillWork.KIND + ":" + take.id() + ":" + n,
                AHEAD_OF_ALL));
    }

    private MediaAddress awaited(Take take, int n, OrderId order, CountDownLatch word) {
        long rounds = PATIENCE.toMillis() / ASKED_AGAIN_MILLIS;
        for (int round = 0; round < rounds; round++) {
            waitFor(word);
            Optional<MediaAddress> still = kept(take.id(), n);
            if (still.isPresent()) {
                return still.get();
            }
            orders.find(order).map(OrderView::reason).ifPresent(reason -> {
                throw Refused.rule("unreadable", reason, Map.of());
            });
        }
        throw Refused.conflict(
                "not-ready", "The frame is still being read; ask again in a moment.", Map.of("order", order));
    }

    private static void waitFor(CountDownLatch word) {
        try {
            boolean came = word.await(ASKED_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (came) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.conflict("not-ready", "The server is going down; ask again in a moment.", Map.of());
        }
    }

    private Optional<MediaAddress> kept(TakeId take, int n) {
        return rows.one(
                "select address from ingest_still where take = ? and frame = ?",
                row -> new MediaAddress(row.text("address")),
                take.value(),
                n);
    }
}
