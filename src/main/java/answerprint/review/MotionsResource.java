package answerprint.review;

import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.proposal.ProposalId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Holding, releasing, omitting and reopening over REST. */
@Path("/api/proposals/{proposal}/motions")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class MotionsResource {
    private final Moving moving;
    private final Reviews reviews;

    MotionsResource(Moving moving, Reviews reviews) {
        this.moving = moving;
        this.reviews = reviews;
    }

    /** @param motion held, released, omitted or reopened */
    public record Wanted(@NotNull String motion, @Nullable String words) {}

    @POST
    @Operation(summary = "Hold, release, omit or reopen a proposal, with the reason")
    public ProposalStanding move(@PathParam("proposal") UUID proposal, @NotNull Wanted wanted) {
        ProposalId id = new ProposalId(proposal);
        reviews.standing(id);
        return moving.move(
                id,
                Requests.checked(() -> Motion.What.of(wanted.motion())),
                Objects.requireNonNullElse(wanted.words(), ""));
    }
}
