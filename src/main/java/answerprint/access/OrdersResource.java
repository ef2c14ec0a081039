package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.work.OrderId;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Background orders as REST: how far, how long still, why it failed; cancelling one, and putting one in again. */
@Path("/api")
@RolesAllowed(SignedIn.CREW)
@Blocking
@Tag(name = "Orders")
public class OrdersResource {
    private final Orders orders;
    private final ProductionAccess access;

    OrdersResource(Orders orders, ProductionAccess access) {
        this.orders = orders;
        this.access = access;
    }

    @GET
    @Path("/orders/{id}")
    @Operation(summary = "One order: its state, share done, time left, and the reason in words when it failed")
    public OrderView order(@PathParam("id") OrderId id) {
        return seen(id);
    }

    @DELETE
    @Path("/orders/{id}")
    @Operation(summary = "Cancel an open order")
    public Response cancel(@PathParam("id") OrderId id) {
        access.require(new ProductionId(seen(id).production()), Permission.CANCEL_ORDERS);
        orders.cancel(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/orders/{id}/again")
    @Operation(summary = "Put an order in once more that was given up, where it says that it may be")
    public OrderView again(@PathParam("id") OrderId id) {
        access.require(new ProductionId(seen(id).production()), Permission.CANCEL_ORDERS);
        orders.again(id);
        return seen(id);
    }

    @GET
    @Path("/productions/{production}/orders")
    @Operation(summary = "Open orders of a production, and those that failed within a day")
    public List<OrderView> open(@PathParam("production") ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return orders.openIn(production.value());
    }

    private OrderView seen(OrderId id) {
        OrderView order = orders.find(id).orElseThrow(NotFoundHere::new);
        access.require(new ProductionId(order.production()), Permission.SEE_PRODUCTION);
        return order;
    }
}
