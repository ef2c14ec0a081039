package answerprint.proposal;

import answerprint.access.Refused;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.work.Bulletins;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import answerprint.work.Worklist;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Gives lossless stills of a proposal: from the store when one was made before, otherwise by a work order that is waited for
 * up to 15 seconds. Asks nobody for leave; its callers do.
 */
@ApplicationScoped
class Stills {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final int WAITED_FOR = 200;

    private final Rows rows;
    private final MediaStore store;
    private final Worklist worklist;
    private final Orders orders;
    private final Bulletins bulletins;

    Stills(Rows rows, MediaStore store, Worklist worklist, Orders orders, Bulletins bulletins) {
        this.rows = rows;
        this.store = store;
        this.worklist = worklist;
        this.orders = orders;
        this.bulletins = bulletins;
    }

    /**
     * @param frame ABS, within the take
     * @throws Refused when it could not be made in time; asking again continues to wait for the same order
     */
    Path still(Proposal proposal, ProposalVersion version, int frame, Side side, String format) {
        String subject = String.join(
                "/", proposal.take().toString(), version.pack().sha256(), side.id(), Integer.toString(frame), format);
        Optional<Path> known = known(subject);
        if (known.isPresent()) {
            return known.get();
        }
        StillAsk ask = new StillAsk(subject, proposal.take(), version.pack(), frame, side.id(), format);
        OrderId order = QuarkusTransaction.requiringNew()
                .call(() -> worklist.enqueue(new NewOrder<>(
                        proposal.production().value(),
                        StillAsk.KIND,
                        ask,
                        proposal.title() + ", frame " + frame,
                        StillAsk.KIND + "/" + subject,
                        WAITED_FOR)));
        return waitFor(proposal, order, subject);
    }

    private Optional<Path> known(String subject) {
        return rows.one("select picture from proposal_still where subject = ?", row -> row.text("picture"), subject)
                .map(MediaAddress::new)
                .filter(store::holds)
                .map(store::path);
    }

    private Path waitFor(Proposal proposal, OrderId order, String subject) {
        Semaphore news = new Semaphore(0);
        try (Bulletins.Subscription subscription =
                bulletins.subscribe(proposal.production().value(), bulletin -> news.release())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                OrderState state = orders.find(order).map(OrderView::state).orElse(OrderState.FAILED);
                Optional<Path> made = known(subject);
                if (made.isPresent()) {
                    return made.get();
                }
                if (!state.open()) {
                    throw Refused.conflict("no-still", reason(order), Map.of());
                }
                if (news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.tooOften("The frame is still being made; ask again in a moment.");
    }

    private String reason(OrderId order) {
        return orders.find(order)
                .flatMap(view -> Optional.ofNullable(view.reason()))
                .orElse("The frame could not be made.");
    }
}
