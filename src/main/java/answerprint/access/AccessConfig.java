package answerprint.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of logging in. */
@ConfigMapping(prefix = "answerprint.access")
interface AccessConfig {
    /** A session ends after this long without a request; the page's heartbeat is one. */
    @WithDefault("PT15M")
    Duration idle();

    /** A session ends after this long in any case. */
    @WithDefault("PT12H")
    Duration absolute();

    /** So many wrong passwords in a row lock a log-in name. */
    @WithName("lock-after")
    @WithDefault("5")
    int lockAfter();

    /** A locked log-in name stays locked this long, unless an admin unlocks it. */
    @WithName("lock-for")
    @WithDefault("PT15M")
    Duration lockFor();

    /** A one-time link for setting a password works this long. */
    @WithName("invitation-life")
    @WithDefault("PT72H")
    Duration invitationLife();

    /** The address that people reach the product at, for links in invitations, such as {@code https://review.example}. */
    @WithName("public-url")
    Optional<String> publicUrl();

    /** The verified e-mail address of who may set up productions from their first log-in by OIDC. */
    @WithName("first-founder")
    Optional<String> firstFounder();

    Oidc oidc();

    /** Log-in by an OIDC server; the built-in log-in is off then. */
    interface Oidc {
        @WithDefault("false")
        boolean enabled();

        /** The realm's address, such as {@code https://id.example/realms/answerprint}. */
        Optional<String> url();

        @WithName("client-id")
        @WithDefault("answerprint")
        String clientId();

        @WithName("client-secret")
        Optional<String> clientSecret();

        /** Encrypts the token cookie; 32 characters at least, the same in every web process. */
        @WithName("cookie-key")
        Optional<String> cookieKey();

        /** Whether invitations make accounts in the realm; needs the client's right to manage users. */
        @WithDefault("false")
        boolean invites();
    }
}
