package answerprint.learning;

import answerprint.access.Refused;
import answerprint.production.ProductionId;
import answerprint.work.OrderId;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Production models as REST: learn one, watch it, stop, resume, delete it. */
@Path("/api")
@Tag(name = "Learning")
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {
    private final ProductionModels models;
    private final Learning learning;
    private final Orders orders;

    ModelsResource(ProductionModels models, Learning learning, Orders orders) {
        this.models = models;
        this.learning = learning;
        this.orders = orders;
    }

    /**
     * What to learn.
     *
     * @param mode full when absent
     * @param takes all of the production's when absent
     * @param seed 1 when absent
     */
    public record NewModel(
            @Nullable LearningMode mode,
            @Nullable Set<UUID> takes,
            @Nullable Long seed) {}

    /** A model that is being learned, and the order to follow. */
    public record Started(ModelId model, OrderId order) {}

    /**
     * A model with how it came about.
     *
     * @param f1 of the wire finder on held-out frames
     * @param share of the learning done, 0..1
     * @param left estimated time left while it learns
     */
    public record ModelView(
            ProductionModel model,
            double f1,
            double share,
            @Nullable Duration left,
            List<CurvePoint> curves,
            List<ModelPreview> previews) {}

    @POST
    @Path("/productions/{production}/models")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Learn a new version of the production model from this production's takes")
    public Response learn(@PathParam("production") ProductionId production, @Nullable NewModel wanted) {
        NewModel what = Optional.ofNullable(wanted).orElse(new NewModel(null, null, null));
        LearnOutcome outcome = learning.from(
                production,
                Optional.ofNullable(what.mode()).orElse(LearningMode.FULL),
                Optional.ofNullable(what.takes()).orElse(Set.of()),
                Optional.ofNullable(what.seed()).orElse(1L));
        return switch (outcome) {
            case LearnOutcome.Started(ModelId model, OrderId order) ->
                Response.accepted(new Started(model, order)).build();
            case LearnOutcome.AlreadyLearning(ModelId model) ->
                throw Refused.conflict(
                        "already-learning",
                        "A version of this production's model is being learned; stop it or wait for it.",
                        Map.of("model", model.toString()));
            case LearnOutcome.NothingToLearnFrom() ->
                throw Refused.rule("no-takes", "There are no takes to learn from yet; import dailies first.", Map.of());
        };
    }

    @GET
    @Path("/productions/{production}/models")
    @Operation(summary = "All versions of the production model, the newest first")
    public List<ProductionModel> of(@PathParam("production") ProductionId production) {
        return models.of(production);
    }

    @GET
    @Path("/models/{model}")
    @Operation(summary = "One version: what it learned from, its curves, previews, scores and where it may be used")
    public ModelView model(@PathParam("model") ModelId id) {
        ProductionModel model = models.require(id);
        Optional<OrderView> order = model.order().flatMap(orders::find);
        return new ModelView(
                model,
                model.learned().finder().f1(),
                model.state() == ModelState.READY
                        ? 1
                        : order.map(OrderView::share).orElse(0.0),
                order.map(OrderView::left).orElse(null),
                models.curves(id),
                models.previews(id));
    }

    @GET
    @Path("/models/{model}/previews/{position}")
    @Produces("image/png")
    @Operation(summary = "What a net says about a frame it never learned from, as a PNG")
    public Response preview(@PathParam("model") ModelId id, @PathParam("position") int position) throws IOException {
        return Response.ok(models.picture(id, position)).build();
    }

    @POST
    @Path("/models/{model}/stop")
    @Operation(summary = "Stop learning at the next step; what it knows is kept")
    public Response stop(@PathParam("model") ModelId id) {
        learning.stop(id);
        return Response.accepted().build();
    }

    @POST
    @Path("/models/{model}/resume")
    @Operation(summary = "Go on learning where it stopped")
    public Response resume(@PathParam("model") ModelId id) {
        learning.resume(id);
        return Response.accepted().build();
    }

    @DELETE
    @Path("/models/{model}")
    @Operation(summary = "Delete what a version knows for good")
    public Response delete(@PathParam("model") ModelId id) {
        learning.delete(id);
        return Response.noContent().build();
    }
}
