package answerprint.review;

import answerprint.access.CrewRole;
import answerprint.access.Refused;
import answerprint.access.Requests;
import answerprint.access.SignedIn;
import answerprint.correction.ReasonCode;
import answerprint.proposal.ProposalId;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Verdicts over REST. */
@Path("/api/proposals/{proposal}/verdicts")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Review")
public class VerdictsResource {
    private final Reviewing reviewing;
    private final Reviews reviews;

    VerdictsResource(Reviewing reviewing, Reviews reviews) {
        this.reviewing = reviewing;
        this.reviews = reviews;
    }

    /**
     * A verdict as a program sends it.
     *
     * @param verdict approved, cbb, revise or rejected
     * @param reason in words
     * @param reasons codes that steer the next version
     * @param seen what was shown; {@code GET /api/proposals/{id}/review} gives it
     */
    public record Wanted(
            @NotNull String role,
            @NotNull String verdict,
            @Nullable String reason,
            @Nullable List<String> reasons,
            @NotNull Shown seen) {}

    /** See {@link Seen}; {@code verdicts} is 0 when left out. */
    public record Shown(
            int version,
            String plate,
            String result,
            String evidence,
            String policy,
            @Nullable Integer verdicts) {
        Seen seen() {
            return new Seen(version, plate, result, evidence, policy, Objects.requireNonNullElse(verdicts, 0));
        }
    }

    @GET
    @Operation(summary = "The verdicts on all versions")
    public List<GivenVerdict> all(@PathParam("proposal") UUID proposal) {
        return reviews.history(new ProposalId(proposal));
    }

    @POST
    @Operation(summary = "Give a verdict on exactly what was shown")
    @APIResponse(responseCode = "201", description = "It is recorded, with its place in the ledger")
    @APIResponse(responseCode = "200", description = "This idempotency key had brought it before")
    @APIResponse(responseCode = "409", description = "Superseded: “newer” says what is new; nothing was recorded")
    @APIResponse(responseCode = "422", description = "A rule of the production says no; nothing was recorded")
    public Response give(
            @PathParam("proposal") UUID proposal,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull Wanted wanted) {
        reviews.standing(new ProposalId(proposal));
        NewVerdict given = Requests.checked(() -> read(new ProposalId(proposal), key, wanted));
        return switch (reviewing.give(given)) {
            case VerdictOutcome.Recorded recorded ->
                Response.status(recorded.again() ? 200 : 201).entity(recorded).build();
            case VerdictOutcome.Superseded superseded ->
                throw Refused.conflict(
                        "superseded",
                        superseded.words(),
                        Map.of("newer", lines(superseded.newer()), "standing", superseded.standing()));
            case VerdictOutcome.Declined declined -> throw Refused.rule(declined.code(), declined.words(), Map.of());
        };
    }

    private static NewVerdict read(ProposalId proposal, @Nullable String key, Wanted wanted) {
        List<ReasonCode> reasons = Objects.requireNonNullElse(wanted.reasons(), List.<String>of()).stream()
                .map(ReasonCode::of)
                .toList();
        return new NewVerdict(
                proposal,
                CrewRole.of(wanted.role()),
                Verdict.of(wanted.verdict(), reasons, Objects.requireNonNullElse(wanted.reason(), "")),
                wanted.seen().seen(),
                key == null ? UUID.randomUUID().toString() : key);
    }

    private static List<Map<String, Object>> lines(List<Newer> newer) {
        return newer.stream()
                .map(one -> Map.<String, Object>of("what", one.what(), "words", one.words(), "now", one))
                .toList();
    }
}
