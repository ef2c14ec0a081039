package answerprint.review;

import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inbox over REST. */
@Path("/api/productions/{production}/inbox")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class InboxResource {
    private final Reviews reviews;

    InboxResource(Reviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(summary = "What needs your sign-off, what was answered, what is held")
    public Inbox inbox(@PathParam("production") UUID production) {
        return reviews.inbox(new ProductionId(production));
    }
}
