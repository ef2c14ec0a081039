package answerprint.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the cookie of a form log-in into its actor, as long as the session lives; else into nobody. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {
    private final LoggingIn loggingIn;
    private final AccessConfig config;

    SessionIdentity(LoggingIn loggingIn, AccessConfig config) {
        this.loggingIn = loggingIn;
        this.config = config;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getPrincipal()));
    }

    private SecurityIdentity identity(String secret) {
        if (config.oidc().enabled()) {
            return nobody();
        }
        return loggingIn
                .actorOf(secret)
                .map(actor -> PasswordIdentity.of(secret, actor))
                .orElseGet(SessionIdentity::nobody);
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }
}
