package answerprint.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the access annotations of views count, which the Quarkus integration of Vaadin leaves to the application. Views
 * without an annotation are refused. What someone may do within a view is asked again by every gerund.
 */
@ApplicationScoped
class ViewGuard {
    private final Control control;

    ViewGuard(CurrentIdentityAssociation identities) {
        this.control = new Control(identities);
    }

    void guard(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(control));
    }

    /** Reads who asks from the request's own identity. */
    static final class Control extends NavigationAccessControl {
        private static final long serialVersionUID = 1L;
        private final transient CurrentIdentityAssociation identities;

        Control(CurrentIdentityAssociation identities) {
            super(
                    List.of(new AnnotatedViewAccessChecker()),
                    new com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver());
            this.identities = identities;
        }

        @Override
        protected @Nullable Principal getPrincipal(com.vaadin.flow.server.VaadinRequest request) {
            SecurityIdentity identity = identities.getIdentity();
            return identity.isAnonymous() ? null : identity.getPrincipal();
        }

        @Override
        protected Predicate<String> getRolesChecker(com.vaadin.flow.server.VaadinRequest request) {
            return identities.getIdentity()::hasRole;
        }
    }
}
