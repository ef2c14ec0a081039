package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sign-off policy over REST. */
@Path("/api/productions/{production}/policy")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class PolicyResource {
    private final Policies policies;
    private final PolicySetting setting;

    PolicyResource(Policies policies, PolicySetting setting) {
        this.policies = policies;
        this.setting = setting;
    }

    /**
     * A policy as a program sends it.
     *
     * @param version the one that was changed
     * @param duties kind to role to duty (must, told, may-delegate, none)
     */
    public record Wanted(
            int version,
            @NotNull Map<String, Map<String, String>> duties,
            @Nullable Integer minimumPeople,
            boolean onePersonMaySignTwice) {
        SignOffPolicy policy() {
            Map<String, Map<CrewRole, Duty>> rows = new HashMap<>();
            duties.forEach((kind, cells) -> {
                Map<CrewRole, Duty> row = new HashMap<>();
                cells.forEach((role, duty) -> row.put(CrewRole.of(role), Duty.of(duty)));
                rows.put(kind, row);
            });
            return new SignOffPolicy(rows, Objects.requireNonNullElse(minimumPeople, 2), onePersonMaySignTwice);
        }
    }

    @GET
    @Operation(summary = "The policy that holds now")
    public PolicyVersion current(@PathParam("production") UUID production) {
        return policies.current(new ProductionId(production));
    }

    @PUT
    @Operation(summary = "Set the next version; earlier decisions stay as they are")
    public PolicyVersion set(@PathParam("production") UUID production, @NotNull Wanted wanted) {
        ProductionId id = new ProductionId(production);
        policies.current(id);
        return setting.set(id, wanted.version(), Requests.checked(wanted::policy));
    }
}
