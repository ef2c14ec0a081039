package answerprint.proposal;

import answerprint.access.NotFoundHere;
import answerprint.access.SignedIn;
import answerprint.take.TakeId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clean plates over REST. */
@Path("/api/takes/{take}/clean-plate")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Proposals")
public class CleanPlatesResource {
    private static final String EXR = "image/x-exr";

    private final CleanPlates plates;

    CleanPlatesResource(CleanPlates plates) {
        this.plates = plates;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Orders the set of this take without whatever moves in it, as the camera stands on one frame")
    @APIResponse(responseCode = "202", description = "An order; the plate is there once it is done")
    public Response order(@PathParam("take") TakeId take, @QueryParam("frame") @DefaultValue("0") int frame) {
        return Response.accepted(Map.of("order", plates.order(take.value(), frame)))
                .build();
    }

    @GET
    @Produces(EXR)
    @Operation(summary = "The clean plate: scene-linear OpenEXR with layers coverage.Y and source.Y")
    @APIResponse(responseCode = "404", description = "None was made for this frame yet, or it is not yours to see")
    public Response plate(@PathParam("take") TakeId take, @QueryParam("frame") @DefaultValue("0") int frame) {
        java.nio.file.Path file = plates.find(take.value(), frame).orElseThrow(NotFoundHere::new);
        return Response.ok(file.toFile(), EXR)
                .header("Content-Disposition", "attachment; filename=\"clean-plate." + (1001 + frame) + ".exr\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
