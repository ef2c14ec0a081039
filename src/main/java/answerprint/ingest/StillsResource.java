package answerprint.ingest;

import answerprint.access.SignedIn;
import answerprint.picture.Container;
import answerprint.picture.Sniffing;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.TakeId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lossless frames of a plate over REST. */
@Path("/api/takes/{take}/frames/{frame}")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Takes")
public class StillsResource {
    private static final String PNG = "image/png";
    private static final String OTHER = "application/octet-stream";

    private final Stills stills;
    private final MediaStore store;

    StillsResource(Stills stills, MediaStore store) {
        this.stills = stills;
        this.store = store;
    }

    @GET
    @Operation(summary = "One frame (ABS, from 0) without loss: 16-bit PNG, or the frame's own file of a sequence")
    public Response still(@PathParam("take") TakeId take, @PathParam("frame") int frame) {
        MediaAddress address = stills.of(take, frame);
        try {
            return Response.ok(store.open(address))
                    .type(Sniffing.kindOf(store.path(address)) == Container.PNG_SEQUENCE ? PNG : OTHER)
                    .header("Cache-Control", "private, no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The still is not where it was put", e);
        }
    }
}
