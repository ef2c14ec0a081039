package answerprint.work.engine;

import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import answerprint.work.WorkConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@link Bulletins} by polling the ordered table. Ids are handed out before commit, so a lower id may become visible after
 * a higher one: each poll looks back {@link #LOOK_BACK} and skips what it has passed on already. Polls only while
 * somebody is subscribed.
 */
@ApplicationScoped
class BulletinBoard implements Bulletins {
    private static final Logger LOG = Logger.getLogger(BulletinBoard.class);
    private static final String LOOK_BACK = "15 seconds";
    private static final int REMEMBERED = 20_000;
    private static final int SWEEP_EVERY = 1_500;

    private final DataSource dataSource;
    private final WorkConfig config;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> passedOn = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService poller;
    private int polls;

    private record Listener(UUID production, Consumer<Bulletin> to) {}

    BulletinBoard(DataSource dataSource, WorkConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Override
    public void post(UUID production, String topic, String subject) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO work_bulletin (production, topic, subject) VALUES (?, ?, ?)")) {
            statement.setObject(1, production);
            statement.setString(2, topic);
            statement.setString(3, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("posting a bulletin: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
        if (poller == null) {
            read().forEach((id, bulletin) -> remember(id));
            poller = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("bulletins").factory());
            long every = config.bulletinPoll().toMillis();
            poller.scheduleWithFixedDelay(this::poll, every, every, TimeUnit.MILLISECONDS);
        }
        Listener added = new Listener(production, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    void stop(@Observes ShutdownEvent event) {
        ScheduledExecutorService running = poller;
        if (running != null) {
            running.shutdownNow();
        }
    }

    private void poll() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            List<Bulletin> fresh = new ArrayList<>();
            read().forEach((id, bulletin) -> {
                if (remember(id)) {
                    fresh.add(bulletin);
                }
            });
            fresh.stream().distinct().forEach(this::passOn);
            if (++polls % SWEEP_EVERY == 0) {
                sweep();
            }
        } catch (RuntimeException e) { // the poller must outlive a database that is away for a while
            LOG.warn("Bulletins could not be read; trying again at the next poll", e);
        }
    }

    private void passOn(Bulletin bulletin) {
        for (Listener listener : listeners) {
            if (listener.production().equals(bulletin.production())) {
                try {
                    listener.to().accept(bulletin);
                } catch (RuntimeException e) { // one listener's fault must not silence the others
                    LOG.warn("A listener failed on " + bulletin.topic() + "; the others are still told", e);
                }
            }
        }
    }

    private boolean remember(Long id) {
        boolean fresh = passedOn.put(id, Boolean.TRUE) == null;
        while (passedOn.size() > REMEMBERED) {
            passedOn.remove(passedOn.keySet().iterator().next());
        }
        return fresh;
    }

    private Map<Long, Bulletin> read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id, production, topic, subject FROM work_bulletin"
                                + " WHERE at > clock_timestamp() - interval '" + LOOK_BACK + "' ORDER BY id")) {
            Map<Long, Bulletin> bulletins = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bulletins.put(
                            rows.getLong("id"),
                            new Bulletin(
                                    rows.getObject("production", UUID.class),
                                    rows.getString("topic"),
                                    rows.getString("subject")));
                }
            }
            return bulletins;
        } catch (SQLException e) {
            throw new IllegalStateException("reading bulletins: " + e.getMessage(), e);
        }
    }

    private void sweep() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "DELETE FROM work_bulletin WHERE at < clock_timestamp() - interval '1 hour'")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("sweeping bulletins: " + e.getMessage(), e);
        }
    }
}
