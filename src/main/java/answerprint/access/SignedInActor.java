package answerprint.access;

import answerprint.work.RunningOrder;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the actor: one carried on by {@link Acting}, else the request's identity, else (where an order runs) the machine. */
@ApplicationScoped
class SignedInActor implements CurrentActor {
    private final SecurityIdentity identity;
    private final boolean workerProcess;

    SignedInActor(
            SecurityIdentity identity, @ConfigProperty(name = "answerprint.role", defaultValue = "web") String role) {
        this.identity = identity;
        this.workerProcess = "worker".equals(role);
    }

    @Override
    public Optional<Actor> find() {
        return Acting.carried().or(this::ofRequest).or(this::ofProcess);
    }

    private Optional<Actor> ofRequest() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return Optional.empty();
        }
        if (identity.hasRole(SignedIn.WORKER)) {
            return Optional.of(Actor.MACHINE);
        }
        return Optional.ofNullable(identity.getAttribute(SignedIn.ACTOR));
    }

    private Optional<Actor> ofProcess() {
        return workerProcess || RunningOrder.here() ? Optional.of(Actor.MACHINE) : Optional.empty();
    }
}
