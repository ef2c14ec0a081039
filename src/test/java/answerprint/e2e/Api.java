package answerprint.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** One logged-in person's REST calls, as a script of theirs would make them. */
final class Api implements AutoCloseable {
    static final String SAMPLE_PASSWORD = "ridge-dailies";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Api(String address) {
        this.address = address;
    }

    /** Logs in by the built-in log-in. @throws IOException when it does not let the person in */
    static Api as(String email, String password, String address) throws IOException, InterruptedException {
        Api api = new Api(address);
        String form = "j_username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&j_password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> answer = api.client.send(
                api.request("/j_security_check")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 || api.status("/api/me") != 200) {
            throw new IOException(email + " could not log in: " + answer.statusCode());
        }
        return api;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return json(posted(path, body));
    }

    /** The answer as it came, for calls that may be refused. */
    HttpResponse<String> posted(String path, Object body) throws IOException, InterruptedException {
        return posted(path, body, UUID.randomUUID().toString());
    }

    /** As {@link #posted(String, Object)}; the same key again brings the same answer and is carried out once. */
    HttpResponse<String> posted(String path, Object body, String key) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Origin", address)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Streams a file. */
    JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return json(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(2));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
