package answerprint.proposal;

import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders that wait until a test runs them. */
class KnownOrders implements Orders {
    private final Map<OrderId, OrderState> states = new LinkedHashMap<>();
    final List<Record> asked = new ArrayList<>();

    OrderId enqueue(NewOrder<?> order) {
        OrderId id = OrderId.random();
        states.put(id, OrderState.QUEUED);
        asked.add(order.payload());
        return id;
    }

    ProposeAsk lastAsk() {
        states.replaceAll((id, state) -> OrderState.DONE);
        return (ProposeAsk) asked.getLast();
    }

    void fail(OrderId id) {
        states.put(id, OrderState.FAILED);
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return Optional.ofNullable(states.get(id))
                .map(state ->
                        new OrderView(id, new UUID(0, 0), "", "", state, 0, "", null, null, 1, Instant.EPOCH, false));
    }

    @Override
    public List<OrderView> openIn(UUID production) {
        return List.of();
    }

    @Override
    public List<OrderView> latestOf(UUID production, String kind, int limit) {
        return List.of();
    }

    @Override
    public Optional<OrderView> latestFor(UUID production, String effectKey) {
        return Optional.empty();
    }

    @Override
    public void cancel(OrderId id) {}

    @Override
    public void again(OrderId id) {}
}
