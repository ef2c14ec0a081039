package answerprint.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every request: refuses what another site makes a browser send with this product's cookies, and puts the
 * security headers on every answer.
 *
 * <p>Documented deviation: Vaadin Flow needs inline scripts and styles, so its pages allow them; objects, foreign frames,
 * foreign connections and foreign bases stay shut. The log-in and invitation pages run no script at all.
 */
class HttpGuard {
    private static final int BEFORE_LOG_IN = 260;
    /** No address of ours holds an encoded slash, backslash or null; who sends one wants two readers to disagree. */
    private static final Pattern HIDDEN_MARK = Pattern.compile("%(2f|5c|00)", Pattern.CASE_INSENSITIVE);

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String VAADIN_PAGE = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; "
            + "font-src 'self' data:; connect-src 'self' blob:; worker-src 'self' blob:; manifest-src 'self'; "
            + "form-action 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(HttpGuard::guard, BEFORE_LOG_IN);
    }

    private static void guard(RoutingContext exchange) {
        headers(exchange);
        if (foreign(exchange.request())) {
            exchange.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("""
                            {"type":"urn:answerprint:problem:foreign-origin","title":"This request came from another site and was refused.","status":403,"code":"foreign-origin"}""");
            return;
        }
        if (HIDDEN_MARK.matcher(exchange.request().path()).find()) {
            exchange.response().setStatusCode(400).end();
            return;
        }
        exchange.next();
    }

    private static void headers(RoutingContext exchange) {
        HttpServerResponse answer = exchange.response();
        String path = exchange.normalizedPath();
        answer.putHeader("X-Content-Type-Options", "nosniff");
        answer.putHeader("Referrer-Policy", "no-referrer");
        answer.putHeader("X-Frame-Options", "DENY");
        answer.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        answer.putHeader("Content-Security-Policy", policy(path));
        if (exchange.request().isSSL()) {
            answer.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/api/")) {
            answer.putHeader("Cache-Control", "no-store");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/api/")) {
            return NOTHING;
        }
        return path.equals("/login") || path.startsWith("/invitation/") ? PLAIN_PAGE : VAADIN_PAGE;
    }

    /**
     * Whether a browser says that another site made it send this. A program that sends neither header is no browser and
     * carries no one else's cookies; a bearer token is never sent by itself.
     */
    static boolean foreign(HttpServerRequest request) {
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        if (HARMLESS.contains(request.method()) && !socket) {
            return false;
        }
        String authorization = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        if (authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServerRequest request) {
        try {
            String theirs = Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
            return request.authority() != null
                    && theirs.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
