package answerprint.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import answerprint.ledger.CrewFixture;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.runtime.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner is invited into a real Keycloak, logs in there, sees the one thing that was named, and nothing else. */
@QuarkusTest
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(DatabaseResource.class)
@Tag("slow")
class KeycloakIT {
    private static final String PASSWORD = "the partner's own password";
    private static final Instant FAR = Instant.parse("2098-01-01T00:00:00Z");

    @Inject
    Rows rows;

    @Inject
    Inviting inviting;

    @Inject
    Sharing sharing;

    @TestHTTPResource("/")
    String app = "";

    @Test
    void aPartnerSeesOneNamedProposalAndNothingElse() throws Exception {
        ProductionId production = new CrewFixture(rows).production("Hidden Harbour");
        UUID named = proposal(production);
        UUID other = proposal(production);
        CrewMemberId partner = invited(production, "pat.ner@example.test");
        Acting.as(Actor.MACHINE, () -> sharing.name(production, partner, Named.PROPOSAL, named, FAR));

        try (RealmBrowser browser = new RealmBrowser()) {
            String realm = KeycloakServer.url() + "/realms/answerprint";
            String token = browser.token(realm, base() + "/callback-of-a-program", "pat.ner@example.test", PASSWORD);

            assertThat(as(token).get("/api/me").<String>path("name")).isEqualTo("Pat Ner");
            assertThat(as(token).get("/api/proposals/" + named + "/review").statusCode())
                    .isEqualTo(200);
            assertThat(as(token).get("/api/proposals/" + other + "/review").statusCode())
                    .isEqualTo(404);
            assertThat(openings(token, production, other)).isEmpty();

            rows.run("update access_share set until = now() - interval '1 second' where person = ?", partner.value());
            assertThat(as(token).get("/api/proposals/" + named + "/review").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aBrowserLogsInByTheCodeFlowAndTheApiNeverRedirects() throws Exception {
        ProductionId production = new CrewFixture(rows).production("Code Flow");
        invited(production, "cody.flow@example.test");

        try (RealmBrowser browser = new RealmBrowser()) {
            browser.logIn(base() + "/", "cody.flow@example.test", PASSWORD);
            assertThat(browser.get(base() + "/api/me").body()).contains("Pat Ner", "Code Flow");
        }
        Response stranger = given().redirects().follow(false).get("/api/me");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.header("Location")).isNull();
        assertThat(as("not.a.token").get("/api/me").statusCode()).isEqualTo(401);
        Response form = given().redirects()
                .follow(false)
                .formParam("j_username", "cody.flow@example.test")
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");
        assertThat(form.cookie("answerprint-session")).isNull();
    }

    @Test
    void anInvitationMakesAnAccountAndTheRealmWritesToThePerson() throws Exception {
        ProductionId production = new CrewFixture(rows).production("Invitation");
        Invited invited = invite(production, "ina.vited@example.test");
        Invited again = invite(production, "ina.vited@example.test");

        assertThat(invited).isEqualTo(new Invited.ByRealm(invited.person(), true));
        assertThat(again.person()).isEqualTo(invited.person());
        assertThat(KeycloakServer.mails())
                .filteredOn(mail -> mail.contains("ina.vited@example.test"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("/realms/answerprint/login-actions/action-token"));
    }

    /** Calls every route of the product for things that were not named; gives those that did not answer 404. */
    private List<String> openings(String token, ProductionId production, UUID other) throws Exception {
        List<String> open = new ArrayList<>();
        for (EndpointTable.Endpoint endpoint : EndpointTable.rows()) {
            if (!Set.of("open", "signed-in", "member", "founder").contains(endpoint.who())) {
                String path = endpoint.path()
                        .replace("{production}", production.toString())
                        .replace("{role}", "editor")
                        .replace("{kind}", "take")
                        .replace("{n}", "0")
                        .replace("{number}", "1")
                        .replace("{frame}", "0")
                        .replace("{position}", "0")
                        .replace("{what}", "proxy")
                        .replaceAll("\\{[^}]+}", other.toString());
                RequestSpecification request = as(token).contentType(ContentType.JSON);
                int status = (endpoint.body().isEmpty() ? request : request.body(endpoint.body()))
                        .request(endpoint.verb(), path)
                        .statusCode();
                if (!endpoint.outside().contains(status)) {
                    open.add(endpoint.route() + ": " + status);
                }
            }
        }
        return open;
    }

    private Invited invite(ProductionId production, String email) throws Exception {
        NewPerson person = new NewPerson("Pat Ner", email, "Distant Films");
        return Acting.callAs(
                Actor.MACHINE, () -> inviting.invite(production, person, CrewRole.PARTNER, Optional.of(FAR)));
    }

    /** Invited, and through the realm's first steps: an administrator of the realm stands in for mail and telephone. */
    private CrewMemberId invited(ProductionId production, String email) throws Exception {
        CrewMemberId person = invite(production, email).person();
        String subject = rows.one(
                        "select subject from access_person where id = ?", row -> row.text("subject"), person.value())
                .orElseThrow();
        String admin = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", KeycloakServer.ADMIN_PASSWORD))
                .post(KeycloakServer.url() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        String user = KeycloakServer.url() + "/admin/realms/answerprint/users/" + subject;
        Map<String, Object> password = Map.of("type", "password", "value", PASSWORD, "temporary", false);
        as(admin)
                .contentType(ContentType.JSON)
                .body(password)
                .put(user + "/reset-password")
                .then()
                .statusCode(204);
        Map<String, Object> done = Map.of("emailVerified", true, "requiredActions", List.of());
        as(admin).contentType(ContentType.JSON).body(done).put(user).then().statusCode(204);
        return person;
    }

    private UUID proposal(ProductionId production) {
        UUID id = UUID.randomUUID();
        rows.run("""
                insert into proposal (id, production, take, kind, first_frame, last_frame, title, asked_by, asked_by_name,
                    created) values (?, ?, ?, 'wire-removal', 0, 47, 'Wire', ?, 'Answerprint', now())""", id, production.value(), UUID.randomUUID(), CrewMemberId.MACHINE.value());
        String hash = "a".repeat(64);
        rows.run("""
                insert into proposal_version (proposal, number, assignment, evidence, answers, standing, pack, proxy,
                    thumbnail_plate, thumbnail_result, change_lane, plate_sha256, result_sha256, evidence_sha256,
                    model_version, confidence, asked_by, asked_by_name, created)
                values (?, 1, '{}', '{"guards":[]}', '[]', 'ready', ?, ?, ?, ?, '{}', ?, ?, ?, '', 1, ?, 'Answerprint', now())""", id, hash, hash, hash, hash, hash, hash, hash, CrewMemberId.MACHINE.value());
        return id;
    }

    private String base() {
        return app.replaceAll("/$", "");
    }

    private static RequestSpecification as(String token) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token);
    }
}
