package answerprint.access;

import answerprint.production.ProductionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of one production over REST. */
@Path("/api/productions/{production}/people")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "People")
public class PeopleResource {
    private final People people;
    private final Inviting inviting;
    private final Crewing crewing;
    private final Sharing sharing;

    PeopleResource(People people, Inviting inviting, Crewing crewing, Sharing sharing) {
        this.people = people;
        this.inviting = inviting;
        this.crewing = crewing;
        this.sharing = sharing;
    }

    @GET
    @Operation(summary = "Crew and partners, with what was named to each partner")
    public List<CrewMember> on(@PathParam("production") UUID production) {
        return people.on(new ProductionId(production));
    }

    /** Whom to invite; {@code until} is needed for a partner. */
    public record Invitation(
            String name,
            String email,
            @Nullable String company,
            String role,
            @Nullable Instant until) {}

    @POST
    @Operation(summary = "Invite someone in a role: by the realm's e-mail, or by a link that works once")
    public Map<String, Object> invite(@PathParam("production") UUID production, @NotNull Invitation wanted) {
        NewPerson person = Requests.checked(
                () -> new NewPerson(wanted.name(), wanted.email(), Objects.requireNonNullElse(wanted.company(), "")));
        CrewRole role = Requests.checked(() -> CrewRole.of(wanted.role()));
        return switch (inviting.invite(
                new ProductionId(production), person, role, Optional.ofNullable(wanted.until()))) {
            case Invited.ByRealm realm -> Map.of("person", realm.person(), "mailed", realm.mailed());
            case Invited.ByLink link -> Map.of("person", link.person(), "link", link.path(), "expires", link.expires());
            case Invited.Known known -> Map.of("person", known.person());
        };
    }

    /** When a role ends; open when left out. */
    public record Term(@Nullable Instant until) {}

    @PUT
    @Path("{person}/roles/{role}")
    @Operation(summary = "Give a role, or change when it ends")
    public void give(
            @PathParam("production") UUID production,
            @PathParam("person") UUID person,
            @PathParam("role") String role,
            @Nullable Term term) {
        crewing.give(
                new ProductionId(production),
                new CrewMemberId(person),
                Requests.checked(() -> CrewRole.of(role)),
                Optional.ofNullable(term).map(Term::until));
    }

    @DELETE
    @Path("{person}/roles/{role}")
    @Operation(summary = "Take a role")
    public void take(
            @PathParam("production") UUID production,
            @PathParam("person") UUID person,
            @PathParam("role") String role) {
        crewing.take(new ProductionId(production), new CrewMemberId(person), Requests.checked(() -> CrewRole.of(role)));
    }

    /** Until when a partner may see something. */
    public record Until(@NotNull Instant until) {}

    @PUT
    @Path("{person}/named/{kind}/{subject}")
    @Operation(summary = "Name a take or a proposal to a partner until a date")
    public void name(
            @PathParam("production") UUID production,
            @PathParam("person") UUID person,
            @PathParam("kind") String kind,
            @PathParam("subject") UUID subject,
            @NotNull Until until) {
        sharing.name(
                new ProductionId(production),
                new CrewMemberId(person),
                Requests.checked(() -> Named.of(kind)),
                subject,
                Requests.checked(() -> Objects.requireNonNull(until.until(), "“until” is missing.")));
    }

    @DELETE
    @Path("{person}/named/{kind}/{subject}")
    @Operation(summary = "Take a name back at once")
    public void withdraw(
            @PathParam("production") UUID production,
            @PathParam("person") UUID person,
            @PathParam("kind") String kind,
            @PathParam("subject") UUID subject) {
        sharing.withdraw(
                new ProductionId(production),
                new CrewMemberId(person),
                Requests.checked(() -> Named.of(kind)),
                subject);
    }
}
