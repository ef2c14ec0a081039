package answerprint.work.engine;

import answerprint.work.WorkConfig;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that progress was made: the engine looked for due orders lately. A process that runs no orders is alive. */
@Liveness
@ApplicationScoped
class Pulse extends AbstractSchedulerListener implements HealthCheck {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final WorkConfig config;
    private final InstantSource clock;
    private final AtomicReference<Instant> lastLook;

    Pulse(WorkConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.lastLook = new AtomicReference<>(clock.instant());
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
            lastLook.set(clock.instant());
        }
    }

    @Override
    public HealthCheckResponse call() {
        Duration silent = Duration.between(lastLook.get(), clock.instant());
        return HealthCheckResponse.named("orders are looked for")
                .status(!config.enabled() || silent.compareTo(SILENCE) < 0)
                .withData("serves orders", config.enabled())
                .withData("seconds since the last look", silent.toSeconds())
                .build();
    }
}
