package answerprint.access;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The real Keycloak, fetched by its Maven coordinates into the tools' folder, with the realm file that ships, in memory and
 * on loopback; and a {@code @QuarkusTest} set up to log in there.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "secret-of-the-test-client-0123456789";
    static final String ADMIN_PASSWORD = "first administrator of the test";
    private static final String VERSION = "26.7.3";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static @Nullable MailSink mail;
    private static int port;
    private @Nullable Process server;

    static String url() {
        return "http://localhost:" + port;
    }

    static List<String> mails() {
        return Objects.requireNonNull(mail).mails();
    }

    @Override
    public Map<String, String> start() {
        try {
            port = freePort();
            int appPort = freePort();
            MailSink sink = new MailSink();
            mail = sink;
            server = launch(programs(), appPort, sink.port());
            awaitRealm();
            return Map.of(
                    "quarkus.http.test-port",
                    String.valueOf(appPort),
                    "answerprint.access.oidc.enabled",
                    "true",
                    "answerprint.access.oidc.invites",
                    "true",
                    "answerprint.access.oidc.url",
                    url() + "/realms/answerprint",
                    "answerprint.access.oidc.client-secret",
                    SECRET,
                    "answerprint.access.oidc.cookie-key",
                    "cookie key of the test, 32 or more characters",
                    "answerprint.access.public-url",
                    "http://localhost:" + appPort);
        } catch (IOException cause) {
            throw new IllegalStateException("Keycloak did not start", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Keycloak did not start", cause);
        }
    }

    @Override
    public void stop() {
        Process started = server;
        if (started != null) {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
        }
        RestAssured.reset();
    }

    private static Process launch(Path home, int appPort, int mailPort) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("k8s/keycloak/answerprint-realm.json"),
                imports.resolve("answerprint-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder start = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Map<String, String> environment = start.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("ANSWERPRINT_ACCESS_OIDC_CLIENT_SECRET", SECRET);
        environment.put("ANSWERPRINT_ACCESS_PUBLIC_URL", "http://localhost:" + appPort);
        environment.put("ANSWERPRINT_SMTP_HOST", "127.0.0.1");
        environment.put("ANSWERPRINT_SMTP_PORT", String.valueOf(mailPort));
        environment.put("ANSWERPRINT_SMTP_FROM", "answerprint@example.test");
        Path log = Path.of("target", "keycloak.log");
        return start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private void awaitRealm() {
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create(url() + "/realms/answerprint/.well-known/openid-configuration"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> client.send(ask, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** Unpacked once; the first start after that takes minutes, because Keycloak builds itself. */
    private static Path programs() throws IOException, InterruptedException {
        String tools = System.getenv("ANSWERPRINT_TOOLS");
        Path folder =
                tools == null ? Path.of(System.getProperty("user.home"), ".answerprint", "tools") : Path.of(tools);
        Path home = folder.resolve("keycloak-" + VERSION);
        if (Files.notExists(home.resolve("bin/kc.sh"))) {
            Files.createDirectories(folder);
            run(
                    folder,
                    Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                    "-q",
                    "-B",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                    "-DoutputDirectory=" + folder);
            run(
                    folder,
                    Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                    "xf",
                    "keycloak-quarkus-dist-" + VERSION + ".zip");
        }
        return home;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed while Keycloak was fetched");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
