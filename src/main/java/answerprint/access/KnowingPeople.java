package answerprint.access;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows people by issuer and subject of their token. A person who was never seen gets a row and no membership; an
 * invitation links the subject beforehand. E-mail addresses never link accounts.
 */
@ApplicationScoped
class KnowingPeople {
    private final Rows rows;
    private final AccessConfig config;

    KnowingPeople(Rows rows, AccessConfig config) {
        this.rows = rows;
        this.config = config;
    }

    /** The actor, or none if the person is disabled here. */
    @Transactional
    Optional<Actor> behind(JsonWebToken token) {
        String subject = token.getSubject();
        String issuer = token.getIssuer();
        if (subject == null || issuer == null) {
            return Optional.empty();
        }
        if (!rows.any("select 1 from access_person where issuer = ? and subject = ?", issuer, subject)) {
            add(token, issuer, subject);
        }
        return rows.one(
                "select id, name from access_person where issuer = ? and subject = ? and disabled is null",
                row -> Actor.person(new CrewMemberId(row.uuid("id")), row.text("name")),
                issuer,
                subject);
    }

    private void add(JsonWebToken token, String issuer, String subject) {
        String email = claim(token, "email").toLowerCase(Locale.ROOT);
        boolean verified = Boolean.parseBoolean(claim(token, "email_verified"));
        boolean founder = verified
                && config.firstFounder()
                        .map(first -> first.equalsIgnoreCase(email))
                        .orElse(false);
        boolean addressFree = email.contains("@") && !rows.any("select 1 from access_person where email = ?", email);
        UUID id = UUID.randomUUID();
        rows.run("""
                insert into access_person (id, name, email, issuer, subject, founder) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""", id, name(token, email), addressFree ? email : id + "@unknown.invalid", issuer, subject, founder);
    }

    private static String name(JsonWebToken token, String email) {
        String name = claim(token, "name").isBlank() ? claim(token, "preferred_username") : claim(token, "name");
        String shown = name.isBlank() ? email : name;
        return shown.isBlank() ? "Unnamed" : shown.substring(0, Math.min(shown.length(), 120));
    }

    private static String claim(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? "" : value.toString();
    }
}
