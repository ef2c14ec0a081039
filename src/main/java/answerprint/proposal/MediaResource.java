package answerprint.proposal;

import answerprint.access.NotFoundHere;
import answerprint.access.SignedIn;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.Takes;
import answerprint.timeline.FrameRange;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a browser plays and shows. Named by what they belong to, never by where they lie; whoever asks is checked
 * against the database for every single range, and nothing may be stored on the way.
 */
@Path("/api/media")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Media")
public class MediaResource {
    private static final String MP4 = "video/mp4";
    private static final String JPEG = "image/jpeg";

    private final Takes takes;
    private final Proposals proposals;
    private final MediaStore store;

    MediaResource(Takes takes, Proposals proposals, MediaStore store) {
        this.takes = takes;
        this.proposals = proposals;
        this.store = store;
    }

    @GET
    @Path("/takes/{take}/{what}")
    @Operation(summary = "A take's proxy, poster or strip; proxies by range")
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response ofTake(
            @PathParam("take") TakeId id, @PathParam("what") String what, @HeaderParam("Range") @Nullable String range)
            throws IOException {
        Take take = takes.one(id);
        return switch (what) {
            case "proxy" -> bytes(take.pictures().proxy(), MP4, range);
            case "poster" -> bytes(take.pictures().poster(), JPEG, range);
            case "strip" -> bytes(take.pictures().strip(), JPEG, range);
            default -> throw new NotFoundHere();
        };
    }

    @GET
    @Path("/proposals/{proposal}/versions/{number}/{what}")
    @Operation(
            summary = "A proposal version's proxy, plate-proxy, or its thumbnails plate and result; proxies by range")
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response ofProposal(
            @PathParam("proposal") ProposalId id,
            @PathParam("number") int number,
            @PathParam("what") String what,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        ProposalVersion version = proposals.version(id, number);
        return switch (what) {
            case "proxy" -> bytes(version.proxy(), MP4, range);
            case "plate-proxy" -> bytes(platesProxy(version), MP4, range);
            case "plate" -> bytes(version.thumbnailOfPlate(), JPEG, range);
            case "result" -> bytes(version.thumbnailOfResult(), JPEG, range);
            default -> throw new NotFoundHere();
        };
    }

    /** Of the proposal's frames only; where these are the whole take, the take's own. */
    private @Nullable MediaAddress platesProxy(ProposalVersion version) {
        Optional<MediaAddress> cut = proposals.plateCut(version);
        if (cut.isPresent()) {
            return cut.get();
        }
        TakeId id = new TakeId(version.assignment().take());
        Take take = takes.behind(id, version.proposal().value());
        boolean whole = version.assignment().frames().equals(FrameRange.ofCount(take.frames()));
        return (whole ? take : takes.one(id)).pictures().proxy();
    }

    private Response bytes(@Nullable MediaAddress address, String type, @Nullable String range) throws IOException {
        if (address == null || !store.holds(address)) {
            throw new NotFoundHere();
        }
        java.nio.file.Path file = store.path(address);
        ByteRange wanted = ByteRange.of(range, Files.size(file));
        return wanted.answer(file, type);
    }
}
