package answerprint.take;

import answerprint.access.Refused;
import answerprint.access.SignedIn;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes over REST. */
@Path("/api")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Takes")
public class TakesResource {
    private final Takes takes;
    private final TakeKeeping keeping;

    TakesResource(Takes takes, TakeKeeping keeping) {
        this.takes = takes;
        this.keeping = keeping;
    }

    /** What a plate's numbers mean: curve/gamut/range, such as {@code logc3-800/awg3/full}. */
    public record Said(@Nullable String encoding) {}

    /** One page of takes; ask again with {@code after} set to {@code next} until there is none. */
    public record Page(List<Take> takes, @Nullable TakeId next) {}

    @GET
    @Path("/productions/{production}/takes")
    @Operation(summary = "The takes of a production, by slate; of a partner, those named to them")
    @APIResponse(responseCode = "404", description = "There is no such production, or it is not yours to see")
    public Page list(
            @PathParam("production") ProductionId production,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("circled") @DefaultValue("false") boolean circled,
            @QueryParam("after") @Nullable TakeId after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(TakeSearch.MOST) int limit) {
        takes.requireList(production);
        List<Take> page = takes.list(production, new TakeSearch(search, circled, after, limit));
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    @GET
    @Path("/takes/{take}")
    @Operation(summary = "One take")
    @APIResponse(responseCode = "404", description = "There is none by that id, or it is not yours to see")
    public Take one(@PathParam("take") TakeId take) {
        return takes.one(take);
    }

    @PUT
    @Path("/takes/{take}/encoding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what the take's numbers mean, where its file does not")
    @APIResponse(responseCode = "400", description = "There is no such encoding; the answer lists the words")
    @APIResponse(responseCode = "404", description = "There is none by that id, or it is not yours to see")
    public Take say(@PathParam("take") TakeId take, Said said) {
        Take known = takes.one(take);
        keeping.sayEncoding(known, encoding(said.encoding()));
        return takes.one(take);
    }

    private static Encoding encoding(@Nullable String id) {
        try {
            return Encoding.ofId(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(e.getMessage() + ". Curves: "
                    + Arrays.stream(Curve.values()).map(Curve::id).collect(Collectors.joining(", "))
                    + ". Gamuts: "
                    + Arrays.stream(Gamut.values()).map(Gamut::id).collect(Collectors.joining(", "))
                    + ". Ranges: full, legal.");
        }
    }
}
