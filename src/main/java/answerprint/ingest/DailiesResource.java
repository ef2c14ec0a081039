package answerprint.ingest;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dailies over REST: one file in one request. Large ones over bad lines come better by {@link UploadsResource}. */
@Path("/api/productions/{production}/dailies")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Dailies")
public class DailiesResource {
    private final Ingesting ingesting;
    private final ProductionAccess access;
    private final MediaStore store;
    private final Rows rows;

    DailiesResource(Ingesting ingesting, ProductionAccess access, MediaStore store, Rows rows) {
        this.ingesting = ingesting;
        this.access = access;
        this.store = store;
        this.rows = rows;
    }

    /** How one file ended. @param outcome logged, already-here or refused */
    public record Ended(
            String path, String outcome, @Nullable UUID take, String words, Instant at) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hand in one file as the body; answers 202 with the order that inspects it")
    public Response receive(
            @PathParam("production") UUID production,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam("X-File-Name") @DefaultValue("") String named,
            InputStream bytes) {
        ProductionId id = new ProductionId(production);
        access.require(id, Permission.IMPORT_DAILIES);
        DailiesAnswer answer =
                DailiesAnswer.of(ingesting.receive(new DailiesFile(id, name.isBlank() ? named : name, stored(bytes))));
        if (answer.outcome().equals("refused")) {
            throw Refused.rule("refused", answer.words(), Map.of("outcome", "refused"));
        }
        return Response.status(answer.order() == null ? 200 : 202)
                .entity(answer)
                .build();
    }

    @GET
    @Operation(summary = "How the files of this production ended, newest first")
    public List<Ended> ended(
            @PathParam("production") UUID production, @QueryParam("limit") @DefaultValue("100") int limit) {
        access.require(new ProductionId(production), Permission.SEE_PRODUCTION);
        return rows.list(
                "select path, outcome, take, words, at from ingest_outcome where production = ? order by at desc limit ?",
                row -> new Ended(
                        row.text("path"),
                        row.text("outcome"),
                        row.maybeUuid("take").orElse(null),
                        row.text("words"),
                        row.instant("at")),
                production,
                Math.clamp(limit, 1, 1000));
    }

    private MediaAddress stored(InputStream bytes) {
        try {
            return store.put(bytes);
        } catch (IOException e) {
            throw Refused.conflict("broken-off", "The connection broke before the file was whole.", Map.of());
        }
    }
}
