package answerprint.proposal;

import answerprint.production.ProductionId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What came of looking through a take. Who may ask is the caller's duty. */
@ApplicationScoped
public class LookedThrough {
    private final Orders orders;

    LookedThrough(Orders orders) {
        this.orders = orders;
    }

    /** What the newest look found and could not look for, in words; nothing while it is on its way, and if it failed. */
    public Optional<String> outcome(ProductionId production, UUID take) {
        return orders.latestFor(production.value(), LookThroughAsk.effect(take))
                .filter(order -> order.state() == OrderState.DONE)
                .map(OrderView::words);
    }
}
