package answerprint.runtime.sample;

import answerprint.access.Acting;
import answerprint.access.Actor;
import answerprint.production.Production;
import answerprint.production.ProductionId;
import answerprint.runtime.BeforeUsable;
import answerprint.work.Bulletins;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets the try-out production up when the product starts, step by step, and goes on wherever an earlier start was cut off:
 * people, dailies, a model, proposals. Each step waits for word that the one before has ended.
 */
@ApplicationScoped
class SampleProduction implements BeforeUsable {
    private static final Logger LOG = Logger.getLogger("answerprint");
    private static final Duration STEP_MAY_END = Duration.ofSeconds(15);

    private final SampleConfig settings;
    private final SampleCrew crew;
    private final SampleDailies dailies;
    private final SampleFollowUp followUp;
    private final Bulletins bulletins;
    private final String role;
    private final ExecutorService steps = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sample").factory());
    private final CountDownLatch peopled = new CountDownLatch(1);
    private volatile Bulletins.@Nullable Subscription word;

    SampleProduction(
            SampleConfig settings,
            SampleCrew crew,
            SampleDailies dailies,
            SampleFollowUp followUp,
            Bulletins bulletins,
            @ConfigProperty(name = "answerprint.role", defaultValue = "web") String role) {
        this.settings = settings;
        this.crew = crew;
        this.dailies = dailies;
        this.followUp = followUp;
        this.bulletins = bulletins;
        this.role = role;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled() && role.equals("web")) {
            steps.execute(() -> asMachine(this::begin));
        } else {
            peopled.countDown();
        }
    }

    /** Its people can log in. */
    @Override
    public void await() throws InterruptedException {
        if (!peopled.await(1, TimeUnit.MINUTES)) {
            LOG.warn("The sample production is still being set up; its people cannot log in yet");
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        steps.shutdown();
        try {
            if (!steps.awaitTermination(STEP_MAY_END.toSeconds(), TimeUnit.SECONDS)) {
                steps.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private void begin() throws Exception {
        ProductionId production = people().id();
        word = bulletins.subscribe(production.value(), bulletin -> soon(production));
        dailies.receive(production);
        soon(production);
    }

    private Production people() {
        try {
            Production production = crew.settle();
            LOG.infof(
                    "Sample production “%s”; log in with the password %s as one of",
                    production.title(), SamplePerson.PASSWORD);
            SamplePerson.lines().forEach(line -> LOG.infof("    %s", line));
            return production;
        } finally {
            peopled.countDown();
        }
    }

    private void soon(ProductionId production) {
        try {
            steps.execute(() -> asMachine(() -> advance(production)));
        } catch (RejectedExecutionException e) {
            LOG.debug("the product stops; the sample goes on with the next start", e);
        }
    }

    private void advance(ProductionId production) throws Exception {
        if (word != null
                && dailies.complete(production)
                && (!followUp.wanted() || followUp.advance(production, dailies.logged(production)))) {
            end();
        }
    }

    private void end() {
        Bulletins.Subscription open = word;
        if (open != null) {
            word = null;
            open.close();
        }
    }

    /** One step of the set-up. */
    private interface Step {
        void take() throws Exception;
    }

    private static void asMachine(Step step) {
        try {
            Acting.callAs(Actor.MACHINE, () -> {
                step.take();
                return true;
            });
        } catch (Exception e) { // the product must run on without its sample
            LOG.error("The sample production could not be set up further; the next start goes on with it", e);
        }
    }
}
