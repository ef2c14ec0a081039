package answerprint.access;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The real Keycloak, fetched by its Maven coordinates into the tools' folder and built once there, with the realm file that
 * ships, in memory and on loopback; and a {@code @QuarkusTest} set up to log in there. Mail goes to a sink.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "secret-of-the-test-client-0123456789";
    private static final String ADMIN_PASSWORD = "first administrator of the test";

    /** Where people would reach the product; the realm sends invited ones there. */
    static final String PUBLIC_URL = "http://localhost:8080";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static @Nullable MailSink mail;
    private static int port;
    private @Nullable Process server;

    static String url() {
        return "http://localhost:" + port;
    }

    static String realm() {
        return url() + "/realms/answerprint";
    }

    static List<String> mails() {
        return Objects.requireNonNull(mail).mails();
    }

    /** The administrator of all realms, for what a person would do at the console. The caller closes it. */
    static Keycloak administrator() {
        return KeycloakBuilder.builder()
                .serverUrl(url())
                .realm("master")
                .clientId("admin-cli")
                .username("admin")
                .password(ADMIN_PASSWORD)
                .build();
    }

    /** Lets the realm send people back to where this test's product listens, which is known only once it does. */
    static void sendBackTo(String app) {
        try (Keycloak keycloak = administrator()) {
            ClientsResource clients = keycloak.realm("answerprint").clients();
            ClientRepresentation client = clients.findByClientId("answerprint").getFirst();
            client.setRedirectUris(List.of(PUBLIC_URL + "/*", app + "/*"));
            clients.get(client.getId()).update(client);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            port = freePort();
            MailSink sink = new MailSink();
            mail = sink;
            server = launch(KeycloakPrograms.ready(), sink.port());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "keycloak-stop"));
            awaitRealm(server);
            return Map.of(
                    "answerprint.access.oidc.enabled",
                    "true",
                    "answerprint.access.oidc.invites",
                    "true",
                    "answerprint.access.oidc.url",
                    realm(),
                    "answerprint.access.oidc.client-secret",
                    SECRET,
                    "answerprint.access.oidc.cookie-key",
                    "cookie key of the test, 32 or more characters",
                    "answerprint.access.public-url",
                    PUBLIC_URL);
        } catch (IOException cause) {
            throw new IllegalStateException("Keycloak did not start; see target/keycloak.log", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Keycloak did not start; see target/keycloak.log", cause);
        }
    }

    @Override
    public void stop() {
        Process started = server;
        if (started != null) {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
        }
    }

    private static Process launch(Path home, int mailPort) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("k8s/keycloak/answerprint-realm.json"),
                imports.resolve("answerprint-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder start = KeycloakPrograms.command(
                home,
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Map<String, String> environment = start.environment();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("ANSWERPRINT_ACCESS_OIDC_CLIENT_SECRET", SECRET);
        environment.put("ANSWERPRINT_ACCESS_PUBLIC_URL", PUBLIC_URL);
        environment.put("ANSWERPRINT_SMTP_HOST", "127.0.0.1");
        environment.put("ANSWERPRINT_SMTP_PORT", String.valueOf(mailPort));
        environment.put("ANSWERPRINT_SMTP_FROM", "answerprint@example.test");
        return start.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile())
                .start();
    }

    private static void awaitRealm(Process server) {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            await("Keycloak answers; see target/keycloak.log")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast("Keycloak ended; see target/keycloak.log", () -> !server.isAlive())
                    .until(() -> client.send(ask, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
