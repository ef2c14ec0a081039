package answerprint.shell;

import answerprint.access.Acting;
import answerprint.access.Actor;
import answerprint.access.CurrentActor;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings word of changes to a page while it is open. Nothing else calls {@link UI#access}: the person who opened the page
 * is carried along, so that what is read then is read with their rights and no more.
 */
@ApplicationScoped
public class Live {
    private static final Logger LOG = Logger.getLogger(Live.class);
    private final Bulletins bulletins;
    private final CurrentActor current;
    private final CurrentIdentityAssociation identities;

    public Live(Bulletins bulletins, CurrentActor current, CurrentIdentityAssociation identities) {
        this.bulletins = bulletins;
        this.current = current;
        this.identities = identities;
    }

    /**
     * Calls {@code listener} in the page for each bulletin of the production, from now until {@code page} is detached or
     * the registration is removed.
     */
    public Registration follow(Component page, UUID production, Consumer<Bulletin> listener) {
        Actor actor = current.require();
        SecurityIdentity identity = identities.getIdentity();
        Following following = new Following(
                page, production, bulletin -> as(identity, () -> Acting.as(actor, () -> listener.accept(bulletin))));
        following.begin();
        return following::end;
    }

    /** In a request's context of its own, as the one who opened the page: role checks of gerunds ask for it. */
    private void as(SecurityIdentity identity, Runnable task) {
        ManagedContext context = Arc.container().requestContext();
        boolean own = !context.isActive();
        if (own) {
            context.activate();
            identities.setIdentity(identity);
        }
        try {
            task.run();
        } finally {
            if (own) {
                context.terminate();
            }
        }
    }

    private final class Following {
        private final Component page;
        private final UUID production;
        private final Consumer<Bulletin> listener;
        private final Registration attach;
        private final Registration detach;
        private Bulletins.Subscription subscription = () -> {};

        Following(Component page, UUID production, Consumer<Bulletin> listener) {
            this.page = page;
            this.production = production;
            this.listener = listener;
            this.attach = page.addAttachListener(event -> begin());
            this.detach = page.addDetachListener(event -> subscription.close());
        }

        void begin() {
            subscription.close();
            page.getUI()
                    .ifPresent(ui -> subscription = bulletins.subscribe(production, bulletin -> bring(ui, bulletin)));
        }

        void end() {
            subscription.close();
            attach.remove();
            detach.remove();
        }

        private void bring(UI ui, Bulletin bulletin) {
            ui.access(() -> {
                if (page.isAttached()) {
                    told(bulletin);
                }
            });
        }

        /** A page that cannot follow one bulletin goes on with the next; the person sees the state of before. */
        @SuppressWarnings("IllegalCatch")
        private void told(Bulletin bulletin) {
            try {
                listener.accept(bulletin);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "production=%s topic=%s not shown on an open page; it shows on reload",
                        production,
                        bulletin.topic());
            }
        }
    }
}
