package answerprint.work.engine;

import answerprint.work.Lane;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Work;
import answerprint.work.WorkConfig;
import answerprint.work.Worklist;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Runs orders on db-scheduler: one task and one small thread pool per lane, so that an hour of learning never delays a
 * still that a person waits for. What db-scheduler stores is only when to run; everything else stands in the order's row.
 */
@ApplicationScoped
class Engine implements Worklist {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final String TABLE = "work_schedule";
    private static final Duration DRAIN = Duration.ofSeconds(4);

    private final DataSource dataSource;
    private final WorkConfig config;
    private final OrderTable table;
    private final BulletinBoard bulletins;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Pulse pulse;
    private final Ending ending = new Ending();
    private final OrderRun.Parts parts;
    private final Map<String, Work<?>> kinds = new HashMap<>();
    private final Map<Lane, Task<Void>> tasks = new EnumMap<>(Lane.class);
    private final List<Scheduler> schedulers = new ArrayList<>();
    private final SchedulerClient client;

    Engine(
            DataSource dataSource,
            WorkConfig config,
            OrderTable table,
            BulletinBoard bulletins,
            ObjectMapper json,
            InstantSource clock,
            @Liveness Pulse pulse,
            MeterRegistry meters,
            @All List<Work<?>> works) {
        this.dataSource = dataSource;
        this.config = config;
        this.table = table;
        this.bulletins = bulletins;
        this.json = json;
        this.clock = clock;
        this.pulse = pulse;
        for (Work<?> work : works) {
            if (kinds.put(work.kind(), work) != null) {
                throw new IllegalStateException("two kinds of work are called " + work.kind());
            }
        }
        this.parts = new OrderRun.Parts(table, bulletins, json, clock, config, kinds, meters, ending);
        for (Lane lane : Lane.values()) {
            tasks.put(lane, task(lane));
        }
        this.client = SchedulerClient.Builder.create(dataSource, tasks.values().toArray(Task[]::new))
                .tableName(TABLE)
                // select first, then lock: the one-statement form may pick more rows than its limit, and what waits
                // inside a worker sends no sign of life, is taken for dead and runs again
                .jdbcCustomization(new PostgreSqlJdbcCustomization(true, true))
                .enablePriority()
                .build();
    }

    @Override
    @Transactional
    public OrderId enqueue(NewOrder<?> order) {
        Work<?> work = kinds.get(order.kind());
        if (work == null || !work.payload().isInstance(order.payload())) {
            throw new IllegalArgumentException("no work takes orders " + order.kind() + " with a "
                    + order.payload().getClass().getSimpleName());
        }
        var inserted = table.insert(order, write(order.payload()), work.lane());
        if (inserted.isEmpty()) {
            return table.openWithEffect(order.effectKey()).orElseGet(() -> enqueue(order));
        }
        OrderId id = inserted.get();
        schedule(id, work.lane(), order.priority());
        bulletins.post(order.production(), "order", id.toString());
        LOG.debugf("order=%s kind=%s production=%s enqueued", id, order.kind(), order.production());
        return id;
    }

    /** As {@link answerprint.work.Orders#again}. */
    @Transactional
    void again(OrderId id) {
        table.reopen(id).ifPresent(order -> {
            schedule(id, kind(order.kind()).lane(), order.priority());
            bulletins.post(order.production(), "order", id.toString());
            LOG.infof("order=%s kind=%s put in again", id, order.kind());
        });
    }

    /** Whether orders of a kind may be put in again once they were given up. */
    boolean repeats(String kind) {
        Work<?> work = kinds.get(kind);
        return work != null && work.repeatable();
    }

    private Work<?> kind(String kind) {
        return Objects.requireNonNull(kinds.get(kind), () -> "no work is called " + kind);
    }

    private void schedule(OrderId id, Lane lane, int priority) {
        client.scheduleIfNotExists(
                taskOf(lane).instanceBuilder(id.toString()).priority(priority).build(), clock.instant());
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        String name = "worker-" + ProcessHandle.current().pid();
        config.lanes().forEach((laneId, threads) -> {
            for (Lane lane : Lane.values()) {
                if (lane.id().equals(laneId) && threads > 0) {
                    Scheduler scheduler = scheduler(lane, threads, name + "-" + laneId);
                    schedulers.add(scheduler);
                    scheduler.start();
                }
            }
        });
        LOG.infof("Serving lanes %s; orders of dead workers are taken over after %s", config.lanes(), silence());
    }

    void stop(@Observes ShutdownEvent event) {
        ending.ask();
        schedulers.parallelStream().forEach(Scheduler::stop);
    }

    private Task<Void> taskOf(Lane lane) {
        return Objects.requireNonNull(tasks.get(lane));
    }

    private Duration silence() {
        return config.heartbeat().multipliedBy(4);
    }

    private Scheduler scheduler(Lane lane, int threads, String name) {
        return Scheduler.create(dataSource, taskOf(lane))
                .tableName(TABLE)
                .threads(threads)
                .schedulerName(new SchedulerName.Fixed(name))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(true, true))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(DRAIN)
                .addSchedulerListener(pulse)
                .enablePriority()
                .build();
    }

    private Task<Void> task(Lane lane) {
        return Tasks.custom("lane-" + lane.id(), Void.class)
                .onDeadExecutionRevive()
                .onFailure(this::putBackSoon)
                .execute((instance, context) -> {
                    OrderRun run = new OrderRun(OrderId.of(instance.getId()), parts);
                    return run.execute();
                });
    }

    /** Reached only when the engine's own code failed (the database was away, say): the order simply runs again. */
    private void putBackSoon(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        LOG.warnf(
                "order=%s could not be run: %s; it runs again in five seconds",
                complete.getExecution().taskInstance.getId(),
                complete.getCause().map(Throwable::toString).orElse("no cause"));
        operations.reschedule(complete, clock.instant().plusSeconds(5));
    }

    private String write(Record payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("payload cannot be stored as JSON: " + payload, e);
        }
    }
}
