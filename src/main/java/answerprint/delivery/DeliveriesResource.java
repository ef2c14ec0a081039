package answerprint.delivery;

import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import answerprint.delivery.DeliveryOutcome.NotFinal;
import answerprint.delivery.DeliveryOutcome.Ordered;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries over REST. Every call asks for membership; partners and strangers are told that there is nothing. */
@Path("/api")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
    private final Delivering delivering;
    private final Deliveries deliveries;

    DeliveriesResource(Delivering delivering, Deliveries deliveries) {
        this.delivering = delivering;
        this.deliveries = deliveries;
    }

    /**
     * What is sent to order a delivery.
     *
     * @param format the id of a {@link DeliveryFormat}; exr by default
     * @param handles 0 to 48; the production's own count when absent
     */
    public record NewDelivery(
            @Nullable List<String> proposals,
            @Nullable String format,
            @Nullable Integer handles) {}

    /** How many handles a production wants. */
    public record Handles(int handles) {}

    @POST
    @Path("/productions/{production}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Deliver final proposals",
            description =
                    "Renders full frames with handles. Anything that lacks a sign-off is refused with 422 and says"
                            + " whose. The same order twice gives the same delivery.")
    public Response order(@PathParam("production") String production, @Nullable NewDelivery wanted) {
        delivering.requireMay(production(production));
        DeliveryWish wish = wish(wanted);
        return switch (delivering.order(production(production), wish)) {
            case Ordered ordered ->
                Response.accepted(ordered.delivery())
                        .header(
                                "Location",
                                "/api/deliveries/" + ordered.delivery().id())
                        .build();
            case NotFinal refused ->
                throw Refused.rule("not-final", refused.words(), Map.of("waiting", refused.lacking()));
        };
    }

    @GET
    @Path("/productions/{production}/deliveries")
    @Operation(summary = "Deliveries of a production, the newest first")
    public List<Delivery> page(
            @PathParam("production") String production,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return deliveries.page(
                production(production), Optional.ofNullable(after).map(DeliveriesResource::delivery), limit);
    }

    @PUT
    @Path("/productions/{production}/deliveries/handles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set how many handles the production wants")
    public Handles setHandles(@PathParam("production") String production, @Nullable Handles wanted) {
        Handles handles = wanted == null ? new Handles(-1) : wanted;
        try {
            delivering.setHandles(production(production), handles.handles());
        } catch (IllegalArgumentException e) {
            throw badRequest(e);
        }
        return handles;
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Operation(summary = "One delivery with its files and their checksums")
    public Delivery one(@PathParam("delivery") String delivery) {
        return deliveries.require(delivery(delivery));
    }

    @GET
    @Path("/deliveries/{delivery}/files/{path: .+}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "One file of a delivery; ranges are served")
    public Response file(
            @PathParam("delivery") String delivery,
            @PathParam("path") String path,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-None-Match") @Nullable String known)
            throws IOException {
        DeliveryId id = delivery(delivery);
        DeliveredFile file = deliveries.file(id, path);
        return FileAnswer.of(file, deliveries.open(id, path), range, known);
    }

    @GET
    @Path("/deliveries/{delivery}/zip")
    @Produces("application/zip")
    @Operation(summary = "The whole delivery as one zip")
    public Response zip(@PathParam("delivery") String delivery) {
        DeliveryId id = delivery(delivery);
        deliveries.downloadable(id);
        StreamingOutput body = out -> deliveries.writeZip(id, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"delivery-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static DeliveryWish wish(@Nullable NewDelivery wanted) {
        if (wanted == null) {
            throw Refused.badRequest("A delivery names its proposals: {\"proposals\": [\"…\"], \"format\": \"exr\"}.");
        }
        List<String> proposals = wanted.proposals() == null ? List.of() : wanted.proposals();
        String format = wanted.format() == null ? DeliveryFormat.EXR.id() : wanted.format();
        try {
            return new DeliveryWish(
                    proposals.stream().map(ProposalId::of).toList(),
                    DeliveryFormat.of(format),
                    Optional.ofNullable(wanted.handles()));
        } catch (IllegalArgumentException e) {
            throw badRequest(e);
        }
    }

    private static ProductionId production(String text) {
        return named(() -> ProductionId.of(text));
    }

    private static DeliveryId delivery(String text) {
        return named(() -> DeliveryId.of(text));
    }

    /** An id that is none names nothing. */
    private static <T> T named(Supplier<T> id) {
        try {
            return id.get();
        } catch (IllegalArgumentException e) {
            throw new NotFoundHere();
        }
    }

    private static Refused badRequest(IllegalArgumentException e) {
        return Refused.badRequest(String.valueOf(e.getMessage()));
    }
}
