package answerprint.proposal;

import answerprint.access.Refused;
import answerprint.correction.RevisionPoint;
import answerprint.rows.Rows;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Which versions are being made: one order at a time for one version, so that no reviewer's points are lost. */
@ApplicationScoped
class Attempts {
    private final Rows rows;
    private final Orders orders;
    private final InstantSource clock;

    Attempts(Rows rows, Orders orders, InstantSource clock) {
        this.rows = rows;
        this.orders = orders;
        this.clock = clock;
    }

    /** @throws Refused when an order for this version is open */
    void requireFree(ProposeAsk ask) {
        // Two people at once: the second waits here until the first has committed, and is then told.
        rows.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
                row -> row.text("locked"),
                ask.effectKey());
        boolean open = rows.one(
                        "select work_order from proposal_attempt where proposal = ? and number = ?",
                        row -> row.uuid("work_order"),
                        ask.proposal().value(),
                        ask.number())
                .flatMap(order -> orders.find(new OrderId(order)))
                .map(OrderView::state)
                .filter(state -> state == OrderState.QUEUED || state == OrderState.RUNNING)
                .isPresent();
        if (open) {
            throw Refused.conflict(
                    "being-made",
                    "v%03d is being made already; look at it first, then ask again.".formatted(ask.number()),
                    Map.of("number", ask.number()));
        }
    }

    void keep(ProposeAsk ask, OrderId order, List<RevisionPoint> points) {
        rows.run(
                """
                insert into proposal_attempt (proposal, number, work_order, points, at) values (?, ?, ?, ?::jsonb, ?)
                on conflict (proposal, number) do update
                    set work_order = excluded.work_order, points = excluded.points, at = excluded.at
                """,
                ask.proposal().value(),
                ask.number(),
                order.value(),
                EvidenceText.write(points.toArray(RevisionPoint[]::new)),
                clock.instant());
    }
}
