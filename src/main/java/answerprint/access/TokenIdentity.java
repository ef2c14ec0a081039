package answerprint.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds the person behind a verified OIDC token. Only issuer and subject are believed, and name and e-mail for display;
 * roles in a token are dropped, so none can claim to be the machine.
 */
@ApplicationScoped
class TokenIdentity implements SecurityIdentityAugmentor {
    private final KnowingPeople people;

    TokenIdentity(KnowingPeople people) {
        this.people = people;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> known(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        return people.behind(token)
                .<SecurityIdentity>map(actor -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addAttribute(SignedIn.ACTOR, actor)
                        .addRole(SignedIn.CREW)
                        .build())
                .orElseGet(() -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .build());
    }
}
