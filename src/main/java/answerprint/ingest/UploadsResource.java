package answerprint.ingest;

import answerprint.access.Refused;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Resumable uploads by the tus protocol 1.0.0 (core, creation, termination). */
@Path("/api/productions/{production}/uploads")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Dailies")
public class UploadsResource {
    private static final String VERSION = "1.0.0";
    private static final String BYTES = "application/offset+octet-stream";

    private final Uploads uploads;

    UploadsResource(Uploads uploads) {
        this.uploads = uploads;
    }

    @OPTIONS
    @Operation(summary = "What of the tus protocol is spoken")
    public Response options() {
        return tus(Response.noContent())
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .build();
    }

    @POST
    @Operation(summary = "Begin an upload; Upload-Metadata carries filename and path")
    public Response begin(
            @PathParam("production") UUID production,
            @HeaderParam("Upload-Length") @Nullable Long length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata) {
        Map<String, String> told = metadata(Optional.ofNullable(metadata).orElse(""));
        String path = told.getOrDefault("path", told.getOrDefault("filename", ""));
        UUID id =
                uploads.begin(new ProductionId(production), path, Objects.requireNonNullElse(length, Uploads.NOT_SAID));
        return tus(Response.created(URI.create("/api/productions/" + production + "/uploads/" + id)))
                .build();
    }

    @HEAD
    @Path("/{upload}")
    @Operation(summary = "How far an upload is")
    public Response state(@PathParam("production") UUID production, @PathParam("upload") UUID upload) {
        Uploads.State state = uploads.state(new ProductionId(production), upload);
        return tus(Response.ok())
                .header("Upload-Offset", state.offset())
                .header("Upload-Length", state.length())
                .header("Cache-Control", "no-store")
                .build();
    }

    @PATCH
    @Path("/{upload}")
    @Consumes(BYTES)
    @Operation(summary = "Send the next bytes; with the last one the file is taken in")
    public Response append(
            @PathParam("production") UUID production,
            @PathParam("upload") UUID upload,
            @HeaderParam("Upload-Offset") @Nullable Long offset,
            InputStream bytes) {
        long from = Objects.requireNonNullElse(offset, Uploads.NOT_SAID);
        Uploads.State state = uploads.append(new ProductionId(production), upload, from, bytes);
        Response.ResponseBuilder answer = tus(Response.noContent()).header("Upload-Offset", state.offset());
        state.receipt().ifPresent(receipt -> DailiesAnswer.of(receipt).headers(answer));
        return answer.build();
    }

    @DELETE
    @Path("/{upload}")
    @Operation(summary = "Give an upload up")
    public Response drop(@PathParam("production") UUID production, @PathParam("upload") UUID upload) {
        uploads.drop(new ProductionId(production), upload);
        return tus(Response.noContent()).build();
    }

    private static Response.ResponseBuilder tus(Response.ResponseBuilder answer) {
        return answer.header("Tus-Resumable", VERSION);
    }

    /** "filename d29ybGQ=,path Li4u": names with base64 of UTF-8. */
    private static Map<String, String> metadata(String header) {
        Map<String, String> told = new HashMap<>();
        for (String pair : header.split(",", 32)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2) {
                try {
                    told.put(parts[0], new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    throw Refused.badRequest("The upload's metadata cannot be read.");
                }
            }
        }
        return told;
    }
}
