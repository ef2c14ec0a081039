package answerprint.review;

import answerprint.access.SignedIn;
import answerprint.proposal.ProposalId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The room's papers over REST: standing, sign-off row, notes, and what a verdict must say was seen. */
@Path("/api/proposals/{proposal}/review")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class RoomResource {
    private final Reviews reviews;

    RoomResource(Reviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(summary = "Standing, sign-off row, notes; “seen” is what a verdict given now must name")
    public Room room(@PathParam("proposal") UUID proposal) {
        return reviews.room(new ProposalId(proposal));
    }
}
