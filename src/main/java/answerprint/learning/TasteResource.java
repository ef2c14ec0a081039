package answerprint.learning;

import answerprint.access.Refused;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What verdicts taught, as REST: see it, switch it, erase it. */
@Path("/api/productions/{production}/taste")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Learning")
@Produces(MediaType.APPLICATION_JSON)
public class TasteResource {
    private final Tastes tastes;
    private final Tasting tasting;

    TasteResource(Tastes tastes, Tasting tasting) {
        this.tastes = tastes;
        this.tasting = tasting;
    }

    /** @param on whether verdicts teach from now on */
    public record Switch(@Nullable Boolean on) {}

    @GET
    @Operation(summary = "What verdicts taught: how likely a yes is and how strong a first version begins, by kind")
    public Taste taste(@PathParam("production") ProductionId production) {
        return tastes.of(production);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets verdicts teach the order of the queue and first strengths, or no longer")
    public Taste turn(@PathParam("production") ProductionId production, Switch wanted) {
        if (wanted.on() == null) {
            throw Refused.badRequest("Say whether it is on: {\"on\": true}.");
        }
        tasting.turn(production, wanted.on());
        return tastes.of(production);
    }

    @DELETE
    @Operation(summary = "Erases for good what verdicts taught; the verdicts themselves stand")
    public Response forget(@PathParam("production") ProductionId production) {
        tasting.forget(production);
        return Response.noContent().build();
    }
}
