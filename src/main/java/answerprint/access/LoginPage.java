package answerprint.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of the built-in log-in, and the way out of it. */
@Path("/")
@PermitAll
@Blocking
public class LoginPage {
    static final String SESSION_COOKIE = "answerprint-session";
    private final LoggingIn loggingIn;
    private final SamplePasswords samplePasswords;
    private final SecurityIdentity identity;
    private final AccessConfig config;

    LoginPage(LoggingIn loggingIn, SamplePasswords samplePasswords, SecurityIdentity identity, AccessConfig config) {
        this.loggingIn = loggingIn;
        this.samplePasswords = samplePasswords;
        this.identity = identity;
        this.config = config;
    }

    @GET
    @Path("login")
    @Operation(hidden = true)
    public Response page(@QueryParam("failed") @Nullable String failed, @QueryParam("out") @Nullable String out) {
        if (config.oidc().enabled()) {
            return Response.seeOther(URI.create("/")).build();
        }
        return PlainPage.of(200, "Log in", form(failed != null, out != null));
    }

    /** Ends the session here and everywhere its cookie went; the page's own session goes with it. */
    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response logOut(@Context HttpHeaders headers) {
        if (config.oidc().enabled()) {
            return Response.seeOther(URI.create("/sso-logout")).build();
        }
        if (!identity.isAnonymous()) {
            loggingIn.logOut(identity.getPrincipal().getName());
        }
        boolean secure = headers.getRequestHeader("X-Forwarded-Proto").contains("https");
        return Response.seeOther(URI.create("/login?out=1"))
                .cookie(gone(SESSION_COOKIE, secure), gone("JSESSIONID", secure))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static NewCookie gone(String name, boolean secure) {
        return new NewCookie.Builder(name)
                .path("/")
                .value("")
                .maxAge(0)
                .httpOnly(true)
                .secure(secure)
                .build();
    }

    private String form(boolean failed, boolean out) {
        String message = failed
                ? "<p class=\"fault\" role=\"alert\">That did not match. Check the e-mail and the password; after %d wrong tries the name is locked for %d minutes.</p>"
                        .formatted(config.lockAfter(), config.lockFor().toMinutes())
                : out ? "<p role=\"status\">You are logged out.</p>" : "";
        String sample = samplePasswords.exist()
                ? "<p class=\"hint\">This is a try-out. Its people and their password stand in the terminal that started it.</p>"
                : "";
        return """
                <h1>Log in</h1>
                %s
                <form method="post" action="/j_security_check">
                <label for="j_username">E-mail</label>
                <input id="j_username" name="j_username" type="email" autocomplete="username" required autofocus>
                <label for="j_password">Password</label>
                <input id="j_password" name="j_password" type="password" autocomplete="current-password" required>
                <button type="submit">Log in</button>
                </form>
                %s""".formatted(message, sample);
    }
}
