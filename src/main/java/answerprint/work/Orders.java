package answerprint.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders. Who may ask is the caller's duty: every order names its production. */
public interface Orders {
    Optional<OrderView> find(OrderId id);

    /** Open orders of a production, oldest first, and those that failed within the last day. */
    List<OrderView> openIn(UUID production);

    /** Newest first, at most {@code limit}. */
    List<OrderView> latestOf(UUID production, String kind, int limit);

    /** The newest that were put in for the same effect, see {@link NewOrder#effectKey}. */
    Optional<OrderView> latestFor(UUID production, String effectKey);

    /** Cancels an open order: a queued one never runs, a running one stops at its next step. */
    void cancel(OrderId id);

    /** Puts an order in once more that was given up and may be; nothing happens while its like is on its way. */
    void again(OrderId id);
}
