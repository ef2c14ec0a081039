package answerprint.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers Quarkus's form log-in. The identity's principal is the new session's secret, which goes into the encrypted cookie. */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final LoggingIn loggingIn;
    private final AccessConfig config;

    PasswordIdentity(LoggingIn loggingIn, AccessConfig config) {
        this.loggingIn = loggingIn;
        this.config = config;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(UsernamePasswordAuthenticationRequest request) {
        if (config.oidc().enabled()) {
            throw new AuthenticationFailedException("the built-in log-in is off");
        }
        String password = new String(request.getPassword().getPassword());
        return switch (loggingIn.attempt(request.getUsername(), password)) {
            case LoggingIn.Attempt.Opened opened -> of(opened.secret(), opened.actor());
            case LoggingIn.Attempt.Failed ignored -> throw new AuthenticationFailedException("wrong name or password");
        };
    }

    static SecurityIdentity of(String principal, Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addRole(SignedIn.CREW)
                .addAttribute(SignedIn.ACTOR, actor)
                .build();
    }
}
