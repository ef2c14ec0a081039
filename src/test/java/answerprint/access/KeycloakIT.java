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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A partner is invited into a real Keycloak, logs in there, sees the one thing that was named, and nothing else. Runs in a
 * JVM of its own: the product it starts makes proposals, and one JVM loads OpenCV for one class loader only.
 */
@QuarkusTest
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(DatabaseResource.class)
@Tag("sso")
class KeycloakIT {
    private static final String PASSWORD = "the partner's own password";
    private static final Instant FAR = Instant.parse("2098-01-01T00:00:00Z");

    @Inject
    Rows rows;

    @Inject
    Inviting inviting;

    @Inject
    Sharing sharing;

    @Inject
    JudgedThings things;

    @TestHTTPResource("/")
    String app = "";

    @BeforeEach
    void welcome() {
        KeycloakServer.sendBackTo(base());
    }

    @Test
    void aPartnerSeesOneNamedProposalAndNothingElse() throws Exception {
        ProductionId production = new CrewFixture(rows).production("Hidden Harbour");
        UUID take = things.take(production, "A001C001", 5);
        UUID named = things.proposal(take);
        UUID beside = things.proposal(take);
        UUID otherTake = things.take(production, "A001C002", 6);
        ProductionId elsewhere = new CrewFixture(rows).production("Another Film");
        UUID foreignTake = things.take(elsewhere, "B001C001", 7);
        UUID foreign = things.proposal(foreignTake);
        CrewMemberId partner = invited(production, "pat.ner@example.test");
        Acting.as(Actor.MACHINE, () -> sharing.name(production, partner, Named.PROPOSAL, named, FAR));

        try (RealmBrowser browser = new RealmBrowser()) {
            String token = browser.token(
                    KeycloakServer.realm(), base() + "/callback-of-a-program", "pat.ner@example.test", PASSWORD);
            String here = "/api/productions/" + production;

            assertThat(as(token).get("/api/me").<String>path("name")).isEqualTo("Pat Ner");
            assertJudgable(token, named);
            assertThat(as(token).get(here + "/proposals").<List<String>>path("proposals.id"))
                    .containsExactly(named.toString());
            assertThat(as(token).get(here + "/inbox").asString()).doesNotContain(beside.toString());
            assertThat(as(token).get("/api/productions").asString()).doesNotContain("Another Film");

            assertThat(new Walk(token, production.value(), take, beside).openings())
                    .containsExactlyInAnyOrder(
                            "GET " + here + ": 200", "GET " + here + "/inbox: 200", "GET " + here + "/proposals: 200");
            assertThat(new Walk(token, elsewhere.value(), foreignTake, foreign).openings())
                    .isEmpty();
            assertThat(media(token, "/api/media/takes/" + otherTake + "/proxy")).isEqualTo(404);
            assertThat(bytesByHash(token, named)).containsOnly(404);
            assertPagesOf(browser, production, named, beside);

            rows.run("update access_share set until = now() - interval '1 second' where person = ?", partner.value());
            assertThat(new Walk(token, production.value(), take, named).openings())
                    .containsExactlyInAnyOrder(
                            "GET " + here + ": 200", "GET " + here + "/inbox: 200", "GET " + here + "/proposals: 200");
            assertThat(browser.get(base() + room(production, named)).statusCode())
                    .isEqualTo(404);
        }
    }

    /** Everything that judging the proposal needs is there, within the proposal's frames. */
    private void assertJudgable(String token, UUID named) {
        String proposal = "/api/proposals/" + named;
        String media = "/api/media/proposals/" + named + "/versions/1/";
        for (String path : List.of(proposal, proposal + "/review", proposal + "/notes", proposal + "/verdicts")) {
            assertThat(as(token).get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String what : List.of("proxy", "plate-proxy", "plate", "result")) {
            assertThat(as(token).get(media + what).statusCode()).as(what).isEqualTo(200);
        }
        Response part = as(token).header("Range", "bytes=0-99").get(media + "plate-proxy");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).hasSize(100);
        for (String side : List.of("plate", "proposal", "matte", "provenance")) {
            String frame = proposal + "/frames/" + JudgedThings.PART.first() + "?side=" + side;
            assertThat(as(token).get(frame).statusCode()).as(frame).isEqualTo(200);
        }
        for (int outside : List.of(0, JudgedThings.PART.first() - 1, JudgedThings.PART.last() + 1)) {
            String frame = proposal + "/frames/" + outside + "?side=plate";
            assertThat(as(token).get(frame).statusCode()).as(frame).isEqualTo(404);
        }
    }

    /** The pages that a partner has, and that every other page of the product is not there. */
    private void assertPagesOf(RealmBrowser browser, ProductionId production, UUID named, UUID beside)
            throws Exception {
        assertThat(browser.get(base() + "/").uri())
                .as("logged in at the realm already")
                .hasToString(base() + "/");
        Map<String, Integer> answers = new TreeMap<>();
        for (String page : PageList.ofAProduction()) {
            String address =
                    page.replace(":production", production.toString()).replace(":proposal?", beside.toString());
            answers.put(address, browser.get(base() + "/" + address).statusCode());
        }
        String here = "productions/" + production;
        assertThat(answers).hasSizeGreaterThan(7).containsEntry(here + "/inbox", 200);
        answers.remove(here + "/inbox");
        assertThat(answers.values()).as(answers.toString()).containsOnly(404);
        assertThat(browser.get(base() + room(production, named)).statusCode()).isEqualTo(200);
    }

    private List<Integer> bytesByHash(String token, UUID named) {
        return rows
                .one(
                        "select * from proposal_version where proposal = ?",
                        row -> List.of(row.text("proxy"), row.text("pack"), row.text("plate_sha256")),
                        named)
                .orElseThrow()
                .stream()
                .flatMap(hash -> Stream.of("/api/media/" + hash, "/api/media/takes/" + hash + "/proxy"))
                .map(path -> media(token, path))
                .toList();
    }

    private static int media(String token, String path) {
        return as(token).header("Range", "bytes=0-99").get(path).statusCode();
    }

    private static String room(ProductionId production, UUID proposal) {
        return "/productions/" + production + "/room/" + proposal;
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
        try (Keycloak keycloak = KeycloakServer.administrator()) {
            UserResource user = keycloak.realm("answerprint").users().get(subject);
            CredentialRepresentation password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(PASSWORD);
            user.resetPassword(password);
            UserRepresentation done = user.toRepresentation();
            done.setEmailVerified(true);
            done.setRequiredActions(List.of());
            user.update(done);
        }
        return person;
    }

    private String base() {
        return app.replaceAll("/$", "");
    }

    private static RequestSpecification as(String token) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token);
    }
}
