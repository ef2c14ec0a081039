package answerprint.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a one-time link leads: the invited person chooses a password. */
@Path("/invitation/{secret}")
@PermitAll
@Blocking
public class InvitationPage {
    private final Inviting inviting;

    InvitationPage(Inviting inviting) {
        this.inviting = inviting;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@PathParam("secret") String secret) {
        return inviting.whose(secret)
                .map(name -> PlainPage.of(200, "Choose a password", form(name, secret, "")))
                .orElseGet(InvitationPage::spent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("secret") String secret,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        String name = inviting.whose(secret).orElse("");
        if (name.isEmpty()) {
            return spent();
        }
        if (!password.equals(again)) {
            return PlainPage.of(422, "Choose a password", form(name, secret, "The two passwords differ."));
        }
        try {
            inviting.accept(secret, password);
        } catch (NotFoundHere meanwhile) {
            return spent();
        } catch (Refused refused) {
            String words = Objects.requireNonNullElse(refused.getMessage(), "");
            return PlainPage.of(422, "Choose a password", form(name, secret, words));
        }
        return PlainPage.of(
                200, "Ready", "<h1>Ready</h1><p>Your password is set.</p><p><a href=\"/login\">Log in</a></p>");
    }

    private static Response spent() {
        return PlainPage.of(
                404,
                "This link does not work",
                "<h1>This link does not work</h1><p>It was used already, or it is too old. Ask who invited you for a new one.</p>");
    }

    private static String form(String name, String secret, String fault) {
        String message = fault.isEmpty() ? "" : "<p class=\"fault\" role=\"alert\">" + PlainPage.text(fault) + "</p>";
        return """
                <h1>Welcome, %s</h1>
                <p>Choose a password of at least 12 characters. This link works once.</p>
                %s
                <form method="post" action="/invitation/%s">
                <label for="password">Password</label>
                <input id="password" name="password" type="password" minlength="12" maxlength="72" autocomplete="new-password" required autofocus>
                <label for="again">The same again</label>
                <input id="again" name="again" type="password" minlength="12" maxlength="72" autocomplete="new-password" required>
                <button type="submit">Set password</button>
                </form>""".formatted(PlainPage.text(name), message, PlainPage.text(secret));
    }
}
