package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delegations over REST. */
@Path("/api/productions/{production}/delegations")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class DelegationsResource {
    private final Delegating delegating;

    DelegationsResource(Delegating delegating) {
        this.delegating = delegating;
    }

    /** @param to the person who may sign in the role until then */
    public record Wanted(
            @NotNull String role, @NotNull UUID to, @NotNull Instant until) {}

    @POST
    @Operation(summary = "Let someone sign in your role until a date")
    public Map<String, UUID> delegate(@PathParam("production") UUID production, @NotNull Wanted wanted) {
        CrewRole role = Requests.checked(() -> CrewRole.of(wanted.role()));
        return Map.of(
                "id",
                delegating.delegate(new ProductionId(production), role, new CrewMemberId(wanted.to()), wanted.until()));
    }

    @DELETE
    @Path("{delegation}")
    @Operation(summary = "Revoke a delegation at once")
    public void revoke(@PathParam("production") UUID production, @PathParam("delegation") UUID delegation) {
        delegating.revoke(new ProductionId(production), delegation);
    }
}
