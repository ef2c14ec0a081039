package answerprint.proposal;

import answerprint.access.CrewRole;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.access.SignedIn;
import answerprint.correction.CorrectionKind;
import answerprint.production.ProductionId;
import answerprint.take.TakeId;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals over REST. */
@Path("/api")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Proposals")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalsResource {
    private static final String PNG = "image/png";
    private static final String EXR = "image/x-exr";

    private final Proposals proposals;
    private final Proposing proposing;
    private final Stills stills;
    private final Plates plates;
    private final ProductionAccess access;

    ProposalsResource(Proposals proposals, Proposing proposing, Stills stills, Plates plates, ProductionAccess access) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.stills = stills;
        this.plates = plates;
        this.access = access;
    }

    /**
     * What a person asks for.
     *
     * @param kind absent: the machine looks through the take with every kind
     * @param frames ABS; absent: the whole take
     * @param hints in the kind's own words
     * @param settings numbers by name, within the kind's ranges; absent: its defaults
     */
    public record Ask(
            @Nullable String kind,
            @Nullable FrameRange frames,
            @Nullable ObjectNode hints,
            @Nullable ObjectNode settings) {}

    /** @param next ask again with {@code after} set to this; absent on the last page */
    public record Page(List<Proposal> proposals, @Nullable ProposalId next) {}

    /** One proposal with all its versions, the first first. */
    public record Whole(Proposal proposal, Standing standing, List<ProposalVersion> versions) {}

    /** @param guard id, such as {@code G3} @param words why it is allowed */
    public record Leave(String guard, CrewRole role, String words) {}

    @POST
    @Path("/takes/{take}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for a correction, or, without a kind, lets the machine look through the take")
    @APIResponse(responseCode = "202", description = "An order; the proposal is there once it is done")
    public Response ask(@PathParam("take") TakeId take, Ask ask) {
        if (ask.kind() == null) {
            return Response.accepted(Map.of("order", proposing.lookThrough(take.value())))
                    .build();
        }
        Plate plate = plates.find(take.value()).orElseThrow(NotFoundHere::new);
        access.requireTake(plate.production(), take.value(), Permission.SEE_NAMED);
        Wish wish = new Wish(
                kind(ask.kind()),
                Optional.ofNullable(ask.frames()).orElse(FrameRange.ofCount(plate.count())),
                Optional.ofNullable(ask.hints()).orElseGet(JsonNodeFactory.instance::objectNode),
                Optional.ofNullable(ask.settings()).orElseGet(JsonNodeFactory.instance::objectNode));
        return Response.accepted(proposing.request(take.value(), wish)).build();
    }

    @GET
    @Path("/productions/{production}/proposals")
    @Operation(summary = "The proposals of a production, the newest first; of a partner, those named to them")
    public Page list(
            @PathParam("production") ProductionId production,
            @QueryParam("after") @Nullable ProposalId after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Math.clamp(limit, 1, 200);
        List<Proposal> page = proposals.page(production, Optional.ofNullable(after), most);
        return new Page(page, page.size() < most ? null : page.getLast().id());
    }

    @GET
    @Path("/proposals/{proposal}")
    @Operation(summary = "One proposal: evidence, hashes, versions, what the guards say")
    @APIResponse(responseCode = "404", description = "There is none by that id, or it is not yours to see")
    public Whole one(@PathParam("proposal") ProposalId id) {
        Proposal proposal = proposals.require(id);
        List<ProposalVersion> versions = proposals.versions(id);
        return new Whole(proposal, versions.getLast().standing(), versions);
    }

    @POST
    @Path("/proposals/{proposal}/versions/{number}/permissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Allows what a guard asked permission for")
    public Whole permit(@PathParam("proposal") ProposalId id, @PathParam("number") int number, Leave leave) {
        proposing.permit(id, number, leave.guard(), leave.role(), leave.words());
        return one(id);
    }

    @POST
    @Path("/proposals/{proposal}/ripple")
    @Operation(
            summary = "Proposes the same, fitted anew, for the other takes of the set-up that have none of this kind")
    @APIResponse(responseCode = "202", description = "An order; the proposals are there once theirs are done")
    public Response ripple(@PathParam("proposal") ProposalId id) {
        return Response.accepted(Map.of("order", proposing.ripple(id))).build();
    }

    @GET
    @Path("/proposals/{proposal}/frames/{frame}")
    @Produces({PNG, EXR})
    @Operation(summary = "One frame without loss: 16-bit PNG, or OpenEXR with 32-bit floats")
    @APIResponse(responseCode = "404", description = "There is no such proposal or frame, or it is not yours to see")
    public Response frame(
            @PathParam("proposal") ProposalId id,
            @PathParam("frame") int frame,
            @QueryParam("side") @DefaultValue("proposal") String side,
            @QueryParam("version") @Nullable Integer number,
            @QueryParam("format") @Nullable String format,
            @HeaderParam("Accept") @DefaultValue(PNG) String accept) {
        Proposal proposal = proposals.require(id);
        ProposalVersion version = proposals.version(id, number == null ? proposal.latest() : number);
        Plate plate = plates.behind(proposal).orElseThrow(NotFoundHere::new);
        if (!proposals.framesShown(proposal, plate.count()).contains(frame)) {
            throw new NotFoundHere();
        }
        boolean exr = format == null ? accept.contains(EXR) : exr(format);
        java.nio.file.Path file = stills.still(proposal, version, frame, Side.of(side), exr ? "exr" : "png");
        return Response.ok(file.toFile(), exr ? EXR : PNG)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static boolean exr(String format) {
        return switch (format) {
            case "exr" -> true;
            case "png" -> false;
            default -> throw Refused.badRequest("A frame comes as png or exr, not as “" + format + "”.");
        };
    }

    private static CorrectionKind kind(String id) {
        try {
            return CorrectionKind.of(id);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("There is no correction called “" + id + "”.");
        }
    }
}
