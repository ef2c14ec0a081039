package answerprint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ViewGuardTest {

    @RolesAllowed("admin")
    static class AdminsOnly extends Div {}

    static class Unmarked extends Div {}

    @Test
    void plainUserIsRefusedWhatAdminsMayOpen() {
        assertThat(decision(AdminsOnly.class, "crew")).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decision(AdminsOnly.class, "admin")).isEqualTo(AccessCheckDecision.ALLOW);
    }

    @Test
    void viewWithoutAnnotationIsRefusedToEverybody() {
        assertThat(decision(Unmarked.class, "admin")).isEqualTo(AccessCheckDecision.DENY);
    }

    @Test
    void strangerHasNoPrincipal() {
        ViewGuard.Control control = new ViewGuard.Control(
                new Fixed(QuarkusSecurityIdentity.builder().setAnonymous(true).build()));

        assertThat(control.getPrincipal(nothing(VaadinRequest.class))).isNull();
    }

    private static AccessCheckDecision decision(Class<?> view, String role) {
        ViewGuard.Control control = new ViewGuard.Control(new Fixed(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("bob"))
                .addRole(role)
                .build()));
        Principal principal = control.getPrincipal(nothing(VaadinRequest.class));
        Predicate<String> roles = control.getRolesChecker(nothing(VaadinRequest.class));
        NavigationContext context = new NavigationContext(
                new com.vaadin.flow.router.Router(nothing(RouteRegistry.class)),
                view,
                new com.vaadin.flow.router.Location("x"),
                com.vaadin.flow.router.RouteParameters.empty(),
                principal,
                roles,
                false);
        return new AnnotatedViewAccessChecker().check(context).decision();
    }

    /** A stand-in that answers nothing: the decision must not need it. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null));
    }

    private record Fixed(SecurityIdentity identity) implements CurrentIdentityAssociation {
        @Override
        public void setIdentity(SecurityIdentity ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            return identity;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(identity);
        }
    }
}
