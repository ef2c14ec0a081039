package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.PrinterPoints;
import answerprint.correction.ReasonCode;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notes over REST. */
@Path("/api/proposals/{proposal}/notes")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class NotesResource {
    private final Noting noting;
    private final Reviews reviews;

    NotesResource(Noting noting, Reviews reviews) {
        this.noting = noting;
        this.reviews = reviews;
    }

    /**
     * A note as a program sends it.
     *
     * @param version the newest when left out
     * @param frames ABS, both ends inclusive; the proposal's own when left out
     * @param send whether the next version is to carry it out
     */
    public record Wanted(
            @Nullable Integer version,
            @Nullable String role,
            @Nullable FrameRange frames,
            @Nullable String words,
            @Nullable List<String> reasons,
            @Nullable List<NoteMark> drawing,
            @Nullable Light lighting,
            boolean send) {}

    /** A light reading; what is left out changes nothing. See {@link LightingNote}. */
    public record Light(
            @Nullable Double stops,
            @Nullable Double red,
            @Nullable Double green,
            @Nullable Double blue,
            @Nullable LightColour from,
            @Nullable LightColour to,
            @Nullable Double ratioFrom,
            @Nullable Double ratioTo,
            @Nullable Double saturation) {
        LightingNote note() {
            LightingNote none = LightingNote.NONE;
            return new LightingNote(
                    Objects.requireNonNullElse(stops, none.stops()),
                    new PrinterPoints(or(red, 0), or(green, 0), or(blue, 0)),
                    Objects.requireNonNullElse(from, none.from()),
                    Objects.requireNonNullElse(to, none.to()),
                    or(ratioFrom, none.ratioFrom()),
                    or(ratioTo, none.ratioTo()),
                    or(saturation, none.saturation()));
        }

        private static double or(@Nullable Double value, double otherwise) {
            return value == null ? otherwise : value;
        }
    }

    @GET
    @Operation(summary = "All notes on all versions; “answeredBy” names the version that answered one")
    public List<Note> all(@PathParam("proposal") UUID proposal) {
        return reviews.notes(new ProposalId(proposal));
    }

    @POST
    @Operation(summary = "Write a note on frames; send it to have the next version carry it out")
    @APIResponse(responseCode = "201", description = "It is written")
    public Response write(
            @PathParam("proposal") UUID proposal,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull Wanted wanted) {
        ProposalId id = new ProposalId(proposal);
        Reviews.Pinned pinned = reviews.pinned(id);
        NewNote note = Requests.checked(() -> read(id, pinned, key, wanted));
        return Response.status(201).entity(noting.write(note)).build();
    }

    private static NewNote read(ProposalId id, Reviews.Pinned pinned, @Nullable String key, Wanted wanted) {
        return new NewNote(
                id,
                Objects.requireNonNullElse(wanted.version(), pinned.version()),
                Optional.ofNullable(wanted.role()).map(CrewRole::of),
                Objects.requireNonNullElse(wanted.frames(), pinned.frames()),
                Objects.requireNonNullElse(wanted.words(), ""),
                Objects.requireNonNullElse(wanted.reasons(), List.<String>of()).stream()
                        .map(ReasonCode::of)
                        .toList(),
                Objects.requireNonNullElse(wanted.drawing(), List.of()),
                Optional.ofNullable(wanted.lighting()).map(Light::note),
                wanted.send(),
                key == null ? UUID.randomUUID().toString() : key);
    }
}
