package answerprint.ledger;

import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of one production over REST. */
@Path("/api/productions/{production}/ledger")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Ledger")
public class LedgerResource {
    private final LedgerLines lines;

    LedgerResource(LedgerLines lines) {
        this.lines = lines;
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record Page(List<LedgerLine> entries, Map<String, Long> next) {}

    @GET
    @Operation(summary = "The entries, oldest first; “body” is the hashed text itself")
    public Page entries(
            @PathParam("production") UUID production,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int asked = Math.clamp(limit, 1, 1000);
        List<LedgerLine> page = lines.after(new ProductionId(production), after, asked);
        return new Page(
                page,
                page.size() < asked ? Map.of() : Map.of("after", page.getLast().seq()));
    }

    @GET
    @Path("check")
    @Operation(summary = "Check the whole chain; names the first broken entry")
    public Map<String, Object> check(@PathParam("production") UUID production) {
        return switch (lines.verify(new ProductionId(production))) {
            case LedgerVerifier.Finding.Sound sound ->
                Map.of("sound", true, "entries", sound.entries(), "head", sound.hash(), "words", sound.words());
            case LedgerVerifier.Finding.Broken broken ->
                Map.of("sound", false, "entry", broken.seq(), "words", broken.words());
        };
    }
}
