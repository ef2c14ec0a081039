package answerprint.access.keycloak;

import answerprint.access.Accounts;
import answerprint.access.NewPerson;
import answerprint.access.RealmAddress;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Invites into a realm with the client's own service account, which may manage the realm's users and nothing else. The
 * realm's own e-mail asks the person to verify the address, to choose a password and to set up a second factor.
 */
public final class KeycloakAccounts implements Accounts {
    private static final Logger LOG = Logger.getLogger(KeycloakAccounts.class);
    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD", "CONFIGURE_TOTP");
    private static final int LINK_SECONDS = 72 * 3600;

    private final RealmAddress address;

    public KeycloakAccounts(RealmAddress address) {
        this.address = address;
    }

    @Override
    public boolean inRealm() {
        return true;
    }

    @Override
    public RealmAccount invite(NewPerson person) {
        try (Keycloak keycloak = connect()) {
            UsersResource users = keycloak.realm(address.realm()).users();
            List<UserRepresentation> known = users.searchByEmail(person.email(), true);
            if (!known.isEmpty()) {
                return new RealmAccount(address.issuer(), known.getFirst().getId(), false);
            }
            String id = make(users, person);
            return new RealmAccount(address.issuer(), id, mailed(users.get(id)));
        }
    }

    private static String make(UsersResource users, NewPerson person) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(person.email());
        user.setEmail(person.email());
        int space = person.name().lastIndexOf(' ');
        user.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        user.setLastName(space < 0 ? "-" : person.name().substring(space + 1));
        user.setEnabled(true);
        user.setRequiredActions(FIRST_STEPS);
        try (Response made = users.create(user)) {
            return CreatedResponseUtil.getCreatedId(made);
        }
    }

    private boolean mailed(UserResource user) {
        try {
            if (address.publicUrl().isPresent()) {
                user.executeActionsEmail(
                        address.clientId(), address.publicUrl().get() + "/", LINK_SECONDS, FIRST_STEPS);
            } else {
                user.executeActionsEmail(FIRST_STEPS, LINK_SECONDS);
            }
            return true;
        } catch (WebApplicationException refused) {
            LOG.warnf(
                    "The realm made an account but could not send its e-mail (status %d); set up the realm's mail server"
                            + " and send the invitation again from its console",
                    refused.getResponse().getStatus());
            return false;
        }
    }

    private Keycloak connect() {
        return KeycloakBuilder.builder()
                .serverUrl(address.server())
                .realm(address.realm())
                .clientId(address.clientId())
                .clientSecret(address.clientSecret())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .build();
    }
}
