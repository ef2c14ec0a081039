package answerprint.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import answerprint.ledger.CrewFixture;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.runtime.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, on the running product: the matrix of roles and endpoints, the log-in, and the path tricks. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("it")
class SecurityIT {
    private static final String PASSWORD = "a long enough try-out";
    private static final Instant FAR = Instant.parse("2098-01-01T00:00:00Z");

    @Inject
    Rows rows;

    @Inject
    Enrolling enrolling;

    private ProductionId production = ProductionId.of("00000000-0000-0000-0000-000000000001");

    @BeforeEach
    void production() {
        production = new CrewFixture(rows).production("Matrix");
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() throws IOException {
        assertThat(EndpointTable.rows().stream()
                        .map(EndpointTable.Endpoint::route)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(EndpointList.all());
    }

    @Test
    void nobodyGetsMoreThanTheTableSays() throws Exception {
        Map<CrewRole, String> cookies = new EnumMap<>(CrewRole.class);
        for (CrewRole role : CrewRole.values()) {
            cookies.put(role, member(role));
        }
        String stranger = stranger();
        List<String> wrong = new ArrayList<>();
        for (EndpointTable.Endpoint endpoint : EndpointTable.rows()) {
            boolean open = endpoint.who().equals("open");
            expect(endpoint, "anonymous", call(endpoint, ""), open ? Set.of(200, 303, 404) : Set.of(401), wrong);
            if (!open) {
                expect(endpoint, "stranger", call(endpoint, stranger), endpoint.outside(), wrong);
                cookies.forEach((role, cookie) -> ofRole(endpoint, role, call(endpoint, cookie), wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void ofRole(EndpointTable.Endpoint endpoint, CrewRole role, int status, List<String> wrong) {
        if (!endpoint.lets(role)) {
            Set<Integer> refusals = role == CrewRole.PARTNER ? endpoint.outside() : endpoint.inside();
            expect(endpoint, role.id(), status, refusals, wrong);
        } else if (Set.of(401, 403, 500).contains(status)) {
            wrong.add(endpoint.route() + " as " + role + ": " + status);
        }
    }

    private static void expect(
            EndpointTable.Endpoint endpoint, String who, int status, Set<Integer> allowed, List<String> wrong) {
        if (!allowed.contains(status)) {
            wrong.add(endpoint.route() + " as " + who + ": " + status + ", not " + allowed);
        }
    }

    private int call(EndpointTable.Endpoint endpoint, String cookie) {
        String path = endpoint.path()
                .replace("/api/productions/{id}", "/api/productions/" + production)
                .replace("{production}", production.toString())
                .replace("{role}", "editor")
                .replace("{kind}", "take")
                .replace("{n}", "0")
                .replace("{number}", "1")
                .replace("{frame}", "0")
                .replace("{position}", "0")
                .replace("{what}", "proxy")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        RequestSpecification request = as(cookie);
        if (endpoint.body().startsWith("bytes")) {
            request.contentType("application/offset+octet-stream")
                    .body(endpoint.body().getBytes(UTF_8));
        } else if (!endpoint.body().isEmpty()) {
            request.contentType(ContentType.JSON).body(endpoint.body());
        }
        return request.when().request(endpoint.verb(), path).statusCode();
    }

    @Test
    void aSessionEndsAtOnceForWhoIsDisabledAndForWhoLogsOut() throws Exception {
        Actor actor = enrolled(address("gone"));
        String first = session(address("gone"), PASSWORD);
        String second = session(address("gone"), PASSWORD);

        as(first).post("/logout").then().statusCode(303);
        assertThat(as(first).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(as(second).get("/api/me").statusCode()).isEqualTo(200);

        rows.run(
                "update access_person set disabled = now() where id = ?",
                actor.id().value());
        assertThat(as(second).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTakenRoleCountsFromTheNextCall() throws Exception {
        String editor = member(CrewRole.EDITOR);
        String people = "/api/productions/" + production + "/people";
        assertThat(as(editor).get(people).statusCode()).isEqualTo(200);

        rows.run("delete from access_membership where production = ?", production.value());

        assertThat(as(editor).get(people).statusCode()).isEqualTo(404);
    }

    @Test
    void fiveWrongPasswordsLockTheNameEvenForTheRightOne() throws Exception {
        enrolled(address("locked"));
        for (String wrong : List.of("wrong one", "wrong two", "wrong three", "wrong four", "wrong five")) {
            assertThat(session(address("locked"), wrong)).isEmpty();
        }
        assertThat(session(address("locked"), PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSiteCannotMakeABrowserAct(String site) throws Exception {
        String admin = member(CrewRole.ADMIN);

        Response bySite = as(admin).header("Sec-Fetch-Site", site).post("/logout");
        Response byOrigin = as(admin).header("Origin", "https://evil.example").post("/logout");

        assertThat(List.of(bySite.statusCode(), byOrigin.statusCode())).containsExactly(403, 403);
        assertThat(as(admin).get("/api/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//productions/%s/people",
                "/api/./productions/%s/people",
                "/api/productions;x=1/%s/people",
                "/api/productions/%s/people/",
                "/api/productions/%s%%2Fpeople",
                "/api/productions/%s/people%%3Bx",
                "/api/productions/%s/people;jsessionid=1",
                "/api%%2Fproductions/%s/people",
                "/api/productions/%s/%%70eople",
                "/VAADIN/../api/productions/%s/people",
                "/VAADIN/%%2e%%2e/api/productions/%s/people",
                "/login/../api/productions/%s/people",
                "/q/../api/productions/%s/people",
                "/API/productions/%s/people",
                "/api/productions/%s%%5Cpeople",
                "/api/productions/%s/people%%00"
            })
    void pathTricksOpenNothing(String trick) throws Exception {
        member(CrewRole.EDITOR);
        String path = trick.formatted(production);
        Response anonymous = as("").urlEncodingEnabled(false).get(path);
        Response outsider = as(stranger()).urlEncodingEnabled(false).get(path);

        assertThat(anonymous.statusCode()).isIn(301, 302, 400, 401, 404);
        assertThat(anonymous.asString() + outsider.asString()).doesNotContain("@example.test");
        assertThat(outsider.statusCode()).isNotEqualTo(500);
    }

    @Test
    void pagesSendStrangersToTheLogInAndTheApiSays401() {
        Response page = as("").get("/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/login");
        Response api = as("").get("/api/productions");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.contentType()).startsWith("application/problem+json");
        assertThat(api.header("Location")).isNull();
    }

    @Test
    void answersCarryTheSecurityHeaders() {
        Response login = given().get("/login");
        assertThat(login.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(login.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(login.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(login.asString()).contains("<label for=\"j_username\">");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndForeignForms() throws Exception {
        enrolled(address("cookie"));
        Response answer = login(address("cookie"), PASSWORD);

        assertThat(answer.getDetailedCookie("answerprint-session").isHttpOnly()).isTrue();
        assertThat(answer.getDetailedCookie("answerprint-session").getSameSite())
                .isEqualToIgnoringCase("lax");
        assertThat(answer.getDetailedCookie("answerprint-session").hasMaxAge()).isFalse();
    }

    @Test
    void anInvitationSetsAPasswordOnce() throws Exception {
        String email = address("invited");
        Response invited = as(member(CrewRole.PRODUCER))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ines Vited", "email", email, "role", "partner", "until", FAR.toString()))
                .post("/api/productions/" + production + "/people");
        assertThat(invited.statusCode()).isEqualTo(200);
        String link = invited.path("link");

        assertThat(given().get(link).asString()).contains("Ines Vited");
        assertThat(accept(link, "short")).isEqualTo(422);
        assertThat(accept(link, PASSWORD)).isEqualTo(200);
        assertThat(accept(link, "another password")).isEqualTo(404);
        assertThat(as(session(email, PASSWORD)).get("/api/me").statusCode()).isEqualTo(200);
    }

    private static int accept(String link, String password) {
        return given().formParam("password", password)
                .formParam("again", password)
                .post(link)
                .statusCode();
    }

    private String address(String name) {
        return name + "." + production + "@example.test";
    }

    /** The cookie of a new member of the production. */
    private String member(CrewRole role) throws Exception {
        Actor actor = enrolled(address(role.id()));
        new CrewFixture(rows).join(production, actor, role, FAR);
        return session(address(role.id()), PASSWORD);
    }

    /** The cookie of a director of another production. */
    private String stranger() throws Exception {
        CrewFixture crew = new CrewFixture(rows);
        Actor elsewhere = enrolled(address("stranger"));
        crew.join(crew.production("Elsewhere"), elsewhere, CrewRole.DIRECTOR, FAR);
        return session(address("stranger"), PASSWORD);
    }

    private Actor enrolled(String email) throws Exception {
        CrewMemberId id = Acting.callAs(
                Actor.MACHINE, () -> enrolling.sample(new NewPerson("Some One", email, ""), PASSWORD, false));
        return Actor.person(id, "Some One");
    }

    private static Response login(String email, String password) {
        return as("").formParam("j_username", email)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    private static String session(String email, String password) {
        Response answer = login(email, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        return Objects.requireNonNullElse(answer.cookie("answerprint-session"), "");
    }

    private static RequestSpecification as(String cookie) {
        RequestSpecification request = given().redirects().follow(false);
        return cookie.isEmpty() ? request : request.cookie("answerprint-session", cookie);
    }
}
