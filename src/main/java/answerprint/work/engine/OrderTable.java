package answerprint.work.engine;

import answerprint.work.Lane;
import answerprint.work.LostLease;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code work_order} as the engine changes them. Each method joins the caller's transaction if there is one. */
@ApplicationScoped
class OrderTable {
    private final DataSource dataSource;

    OrderTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a run needs to know; {@code token} proves which run holds the order. */
    record Claim(
            OrderId id,
            UUID production,
            String kind,
            String payload,
            String effectKey,
            long token,
            int failures,
            int crashes) {}

    /** Inserts the order unless one with its effect key is open. @return the id when it was inserted */
    Optional<OrderId> insert(NewOrder<?> order, String payload, Lane lane) {
        OrderId id = OrderId.random();
        int rows = update(
                """
                INSERT INTO work_order (id, production, kind, lane, payload, subject, effect_key, priority, state)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'queued')
                ON CONFLICT (effect_key) WHERE state IN ('queued', 'running') DO NOTHING""",
                id.value(),
                order.production(),
                order.kind(),
                lane.id(),
                payload,
                order.subject(),
                order.effectKey(),
                order.priority());
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<OrderId> openWithEffect(String effectKey) {
        return query(
                "SELECT id FROM work_order WHERE effect_key = ? AND state IN ('queued', 'running')",
                row -> new OrderId(row.getObject("id", UUID.class)),
                effectKey);
    }

    /** Takes the lease for a new run; empty when the order is closed or a person cancelled it. */
    Optional<Claim> claim(OrderId id) {
        return query(
                """
                UPDATE work_order SET state = 'running', token = token + 1, attempts = attempts + 1,
                    crashes = crashes + CASE WHEN state = 'running' THEN 1 ELSE 0 END,
                    started = clock_timestamp(), share = 0, reason = NULL
                WHERE id = ? AND state IN ('queued', 'running') AND NOT cancel_asked
                RETURNING id, production, kind, payload::text AS payload, effect_key, token, failures, crashes""",
                row -> new Claim(
                        new OrderId(row.getObject("id", UUID.class)),
                        row.getObject("production", UUID.class),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getString("effect_key"),
                        row.getLong("token"),
                        row.getInt("failures"),
                        row.getInt("crashes")),
                id.value());
    }

    /** Locks the order's row for the rest of the transaction. @throws LostLease when another run holds it */
    void holdLease(Claim claim) {
        boolean held = query(
                        "SELECT id FROM work_order WHERE id = ? AND token = ? AND state = 'running' FOR UPDATE",
                        row -> true,
                        claim.id().value(),
                        claim.token())
                .orElse(false);
        if (!held) {
            throw new LostLease(claim.id());
        }
    }

    /** Stores progress. @return whether a person asked to cancel; @throws LostLease when another run holds it */
    boolean progress(Claim claim, String words, double share) {
        return query(
                        """
                        UPDATE work_order SET words = ?, share = ? WHERE id = ? AND token = ? AND state = 'running'
                        RETURNING cancel_asked""",
                        row -> row.getBoolean("cancel_asked"),
                        words,
                        share,
                        claim.id().value(),
                        claim.token())
                .orElseThrow(() -> new LostLease(claim.id()));
    }

    /** Closes the order if this run still holds it. @return whether it did */
    boolean close(Claim claim, String state, String words, @Nullable String reason) {
        return update("""
                        UPDATE work_order SET state = ?, words = ?, reason = ?, finished = clock_timestamp(),
                            share = CASE WHEN ? = 'done' THEN 1 ELSE share END
                        WHERE id = ? AND token = ? AND state = 'running'""", state, words, reason, state, claim.id().value(), claim.token()) == 1;
    }

    /** Puts the order back into the queue with words why. */
    boolean putBack(Claim claim, String words, boolean failed) {
        return update("""
                        UPDATE work_order SET state = 'queued', words = ?, failures = failures + ?
                        WHERE id = ? AND token = ? AND state = 'running'""", words, failed ? 1 : 0, claim.id().value(), claim.token()) == 1;
    }

    /** Notes a person's wish to cancel; a queued order is closed at once. @return the production, when the order was open */
    Optional<UUID> askToCancel(OrderId id) {
        return query("""
                UPDATE work_order SET cancel_asked = true,
                    state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
                    finished = CASE WHEN state = 'queued' THEN clock_timestamp() ELSE finished END
                WHERE id = ? AND state IN ('queued', 'running') RETURNING production""", row -> row.getObject("production", UUID.class), id.value());
    }

    /** An order that waits anew. */
    record Reopened(UUID production, String kind, int priority) {}

    /** Puts an order that was given up back into the queue as if it were new; empty while its like is open. */
    Optional<Reopened> reopen(OrderId id) {
        return query(
                """
                UPDATE work_order given_up SET state = 'queued', failures = 0, crashes = 0, cancel_asked = false,
                    share = 0, words = '', reason = NULL, started = NULL, finished = NULL
                WHERE id = ? AND state = 'failed' AND NOT EXISTS (SELECT 1 FROM work_order open
                    WHERE open.effect_key = given_up.effect_key AND open.state IN ('queued', 'running'))
                RETURNING production, kind, priority""",
                row -> new Reopened(
                        row.getObject("production", UUID.class), row.getString("kind"), row.getInt("priority")),
                id.value());
    }

    /** Closes an order that a person cancelled while no worker ran it. */
    void closeCancelled(OrderId id) {
        update("""
                UPDATE work_order SET state = 'cancelled', finished = clock_timestamp()
                WHERE id = ? AND state IN ('queued', 'running') AND cancel_asked""", id.value());
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("work order table: " + e.getMessage(), e);
        }
    }

    private <R> Optional<R> query(String sql, RowReader<R> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("work order table: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
