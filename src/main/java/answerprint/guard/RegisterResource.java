package answerprint.guard;

import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a production is made for and what its performers agreed to, over REST. */
@Path("/api/productions/{production}/register")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Guards")
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
    private final Registers registers;
    private final Registering registering;

    RegisterResource(Registers registers, Registering registering) {
        this.registers = registers;
        this.registering = registering;
    }

    /**
     * A register as a program sends it.
     *
     * @param version the one that was changed; 0 for the first
     * @param type commercial, non-commercial or research
     */
    public record Wanted(
            int version,
            @Nullable String type,
            @Nullable List<Performer> performers,
            @Nullable List<Scene> scenes) {
        Register register() {
            return new Register(
                    ProductionType.of(type == null ? "" : type),
                    mapped(performers, Performer::consent),
                    mapped(scenes, Scene::flagged));
        }
    }

    /** @param allowed likeness, wardrobe, cosmetic */
    public record Performer(
            @Nullable String performer,
            @Nullable List<String> allowed,
            @Nullable List<String> scenes) {
        Consent consent() {
            return new Consent(
                    performer == null ? "" : performer,
                    new HashSet<>(mapped(allowed, answerprint.guard.Operation::of)),
                    new TreeSet<>(mapped(scenes, Function.identity())));
        }
    }

    /** @param flags nudity, minors */
    public record Scene(@Nullable String scene, @Nullable List<String> flags) {
        FlaggedScene flagged() {
            return new FlaggedScene(scene == null ? "" : scene, Set.copyOf(mapped(flags, SceneFlag::of)));
        }
    }

    private static <A, B> List<B> mapped(@Nullable List<A> from, Function<A, B> how) {
        if (from == null) {
            return List.of();
        }
        if (from.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("A list of the register has an empty entry.");
        }
        return from.stream().map(how).toList();
    }

    @GET
    @Operation(summary = "What is on file now; version 0 where nothing ever was")
    public RegisterVersion current(@PathParam("production") ProductionId production) {
        return registers.current(production);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts the next version on file; what is not in it is not allowed")
    public RegisterVersion set(@PathParam("production") ProductionId production, @NotNull Wanted wanted) {
        registers.current(production);
        return registering.set(production, wanted.version(), Requests.checked(wanted::register));
    }
}
