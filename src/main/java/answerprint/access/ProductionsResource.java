package answerprint.access;

import answerprint.production.NewProduction;
import answerprint.production.Production;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Productions over REST. At {@code /api} like others, because a route is looked for only in classes with the longest path.
 */
@Path("/api")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Productions")
public class ProductionsResource {
    private final MyProductions productions;
    private final Founding founding;

    ProductionsResource(MyProductions productions, Founding founding) {
        this.productions = productions;
        this.founding = founding;
    }

    @GET
    @Path("/productions")
    @Operation(summary = "The productions that you are on")
    public List<Production> mine() {
        return productions.all();
    }

    @GET
    @Path("/productions/{id}")
    @Operation(summary = "One production")
    @APIResponse(responseCode = "404", description = "There is none by that id, or it is not yours to see")
    public Production one(@PathParam("id") UUID id) {
        return productions.one(new ProductionId(id));
    }

    /** What a new production needs; the alias is made from the title when it is left out. */
    public record Wanted(@NotNull String title, @Nullable String alias) {}

    @POST
    @Path("/productions")
    @Operation(summary = "Set up a production; you become its admin and producer")
    @APIResponse(responseCode = "201", description = "It is set up")
    public Response found(@NotNull Wanted wanted) {
        Production made = founding.found(Requests.checked(
                () -> new NewProduction(wanted.title(), Objects.requireNonNullElse(wanted.alias(), ""), false)));
        return Response.created(URI.create("/api/productions/" + made.id()))
                .entity(made)
                .build();
    }
}
