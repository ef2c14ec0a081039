package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.production.ProductionId;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookedThroughTest {
    private static final ProductionId PRODUCTION = new ProductionId(UUID.randomUUID());
    private static final UUID TAKE = UUID.randomUUID();

    @Test
    void whatCameOfTheNewestLookIsToldOnceItIsDone() {
        assertThat(outcome(OrderState.DONE, TAKE)).contains("Found nothing to correct.");
        assertThat(outcome(OrderState.RUNNING, TAKE)).isEmpty();
        assertThat(outcome(OrderState.FAILED, TAKE)).isEmpty();
        assertThat(outcome(OrderState.DONE, UUID.randomUUID())).isEmpty();
    }

    /** Of a take that was looked through, and of no other. */
    private static Optional<String> outcome(OrderState state, UUID asked) {
        var looked = new LookedThrough(new KnownOrders() {
            @Override
            public Optional<OrderView> latestFor(UUID production, String effectKey) {
                return Optional.of(order(production, state))
                        .filter(order ->
                                production.equals(PRODUCTION.value()) && effectKey.equals(LookThroughAsk.effect(TAKE)));
            }
        });
        return looked.outcome(PRODUCTION, asked);
    }

    private static OrderView order(UUID production, OrderState state) {
        return new OrderView(
                OrderId.random(),
                production,
                LookThroughAsk.KIND,
                "",
                state,
                1,
                "Found nothing to correct.",
                null,
                null,
                1,
                Instant.EPOCH,
                false);
    }
}
