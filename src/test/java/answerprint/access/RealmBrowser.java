package answerprint.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects, fills in the realm's log-in form. */
final class RealmBrowser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"|<form[^>]*action=\"([^\"]+)\"[^>]*");
    private final CookieManager cookies = new LoopbackIsSecure();
    private final HttpClient client = following(HttpClient.Redirect.NORMAL);
    private final HttpClient stopping = following(HttpClient.Redirect.NEVER);

    /** Browsers send cookies marked Secure to loopback without TLS too; Java's own jar does not. */
    private static final class LoopbackIsSecure extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(
                    from,
                    headers.entrySet().stream()
                            .filter(header -> header.getKey().equalsIgnoreCase("set-cookie"))
                            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().stream()
                                    .map(cookie -> cookie.replaceAll("(?i);\\s*secure", ""))
                                    .toList())));
        }
    }

    private HttpClient following(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient by, String url, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return by.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Opens a page of the product and logs in at the realm on the way; the answer is the product's. */
    HttpResponse<String> logIn(String page, String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = get(page);
        assertThat(form.uri().getPath()).contains("/realms/answerprint/");
        HttpResponse<String> back = post(client, action(form.body()), Map.of("username", name, "password", password));
        assertThat(back.uri().toString())
                .as("back at the product: " + back.body())
                .startsWith(page);
        return back;
    }

    /** An access token by the code flow with PKCE, as a program of the production would get one. */
    String token(String realm, String redirect, String name, String password) throws IOException, InterruptedException {
        String verifier = "verifier-of-the-test-0123456789-0123456789-0123456789";
        String ask = realm + "/protocol/openid-connect/auth?response_type=code&client_id=answerprint&scope=openid"
                + "&state=s&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8);
        HttpResponse<String> form = get(ask);
        HttpResponse<String> back = post(stopping, action(form.body()), Map.of("username", name, "password", password));
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(back.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).as("the realm sends a code to " + redirect).isTrue();
        HttpResponse<String> answer = post(
                client,
                realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "client_id",
                        "answerprint",
                        "client_secret",
                        KeycloakServer.SECRET,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier));
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private static String action(String page) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as("a log-in form in: " + page).isTrue();
        String action = form.group(1) == null ? form.group(2) : form.group(1);
        return action.replace("&amp;", "&");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        client.close();
        stopping.close();
    }
}
