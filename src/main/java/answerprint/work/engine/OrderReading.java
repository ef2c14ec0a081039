package answerprint.work.engine;

import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@link Orders} from the rows; time left is told once a twentieth of the job is done. */
@ApplicationScoped
class OrderReading implements Orders {
    private static final String COLUMNS =
            "SELECT id, production, kind, subject, state, share, words, reason, attempts, enqueued, started FROM work_order ";
    private static final double FAR_ENOUGH_TO_TELL = 0.05;

    private final DataSource dataSource;
    private final OrderTable table;
    private final Engine engine;
    private final BulletinBoard bulletins;
    private final InstantSource clock;

    OrderReading(DataSource dataSource, OrderTable table, Engine engine, BulletinBoard bulletins, InstantSource clock) {
        this.dataSource = dataSource;
        this.table = table;
        this.engine = engine;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return list(COLUMNS + "WHERE id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<OrderView> openIn(UUID production) {
        return list(COLUMNS + """
                        WHERE production = ? AND (state IN ('queued', 'running')
                            OR (state = 'failed' AND finished > clock_timestamp() - interval '1 day'))
                        ORDER BY enqueued LIMIT 200""", production);
    }

    @Override
    public List<OrderView> latestOf(UUID production, String kind, int limit) {
        return list(
                COLUMNS + "WHERE production = ? AND kind = ? ORDER BY enqueued DESC LIMIT ?", production, kind, limit);
    }

    @Override
    public Optional<OrderView> latestFor(UUID production, String effectKey) {
        return list(
                        COLUMNS + "WHERE production = ? AND effect_key = ? ORDER BY enqueued DESC LIMIT 1",
                        production,
                        effectKey)
                .stream()
                .findFirst();
    }

    @Override
    public void cancel(OrderId id) {
        table.askToCancel(id).ifPresent(production -> bulletins.post(production, "order", id.toString()));
    }

    @Override
    public void again(OrderId id) {
        find(id).filter(OrderView::repeatable).ifPresent(order -> engine.again(order.id()));
    }

    private List<OrderView> list(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<OrderView> views = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
            return List.copyOf(views);
        } catch (SQLException e) {
            throw new IllegalStateException("reading orders: " + e.getMessage(), e);
        }
    }

    private OrderView view(ResultSet row) throws SQLException {
        double share = row.getDouble("share");
        OrderState state = OrderState.ofId(row.getString("state"));
        String kind = row.getString("kind");
        OffsetDateTime started = row.getObject("started", OffsetDateTime.class);
        return new OrderView(
                new OrderId(row.getObject("id", UUID.class)),
                row.getObject("production", UUID.class),
                kind,
                row.getString("subject"),
                state,
                share,
                row.getString("words"),
                state == OrderState.RUNNING && started != null ? left(started.toInstant(), share) : null,
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("enqueued", OffsetDateTime.class).toInstant(),
                state == OrderState.FAILED && engine.repeats(kind));
    }

    private @Nullable Duration left(Instant started, double share) {
        if (share < FAR_ENOUGH_TO_TELL) {
            return null;
        }
        double spent = Duration.between(started, clock.instant()).toMillis();
        return Duration.ofMillis(Math.max(0, Math.round(spent / share * (1 - share))));
    }
}
