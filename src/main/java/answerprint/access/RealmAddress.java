package answerprint.access;

import java.util.Optional;

/**
 * The realm that people log in at.
 *
 * @param server such as {@code https://id.example}
 * @param realm such as {@code answerprint}
 * @param publicUrl where invited people are sent afterwards, if it is known
 */
public record RealmAddress(
        String server, String realm, String clientId, String clientSecret, Optional<String> publicUrl) {
    /** @throws IllegalArgumentException if the address has no {@code /realms/} in it */
    static RealmAddress of(AccessConfig config) {
        AccessConfig.Oidc oidc = config.oidc();
        String url =
                oidc.url().orElseThrow(() -> new IllegalArgumentException("answerprint.access.oidc.url must be set"));
        int at = url.indexOf("/realms/");
        if (at < 0) {
            throw new IllegalArgumentException("answerprint.access.oidc.url has no /realms/ in it: " + url);
        }
        return new RealmAddress(
                url.substring(0, at),
                url.substring(at + "/realms/".length()).replaceAll("/+$", ""),
                oidc.clientId(),
                oidc.clientSecret().orElse(""),
                config.publicUrl());
    }

    /** As the tokens' issuer claim names it. */
    public String issuer() {
        return server + "/realms/" + realm;
    }

    @Override
    public String toString() {
        return issuer();
    }
}
