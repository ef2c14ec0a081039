package answerprint.access;

import answerprint.production.Production;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is signed in. */
@Path("/api/me")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "People")
public class MeResource {
    private final CurrentActor current;
    private final MyProductions productions;

    MeResource(CurrentActor current, MyProductions productions) {
        this.current = current;
        this.productions = productions;
    }

    @GET
    @Operation(summary = "Who you are and which productions you are on")
    public Map<String, Object> me() {
        Actor actor = current.require();
        List<Production> mine = productions.all();
        return Map.of("id", actor.id(), "name", actor.name(), "productions", mine);
    }
}
