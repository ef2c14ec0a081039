package answerprint.access;

import answerprint.access.keycloak.KeycloakAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where accounts live, by configuration. */
class AccountPlace {
    @Produces
    @ApplicationScoped
    Accounts accounts(AccessConfig config) {
        return config.oidc().enabled() && config.oidc().invites()
                ? new KeycloakAccounts(RealmAddress.of(config))
                : new OwnAccounts();
    }

    /** Accounts are this product's own: the invited person sets a password by a one-time link. */
    private static final class OwnAccounts implements Accounts {
        @Override
        public boolean inRealm() {
            return false;
        }

        @Override
        public RealmAccount invite(NewPerson person) {
            throw new IllegalStateException("There is no realm to invite " + person.name() + " to");
        }
    }
}
