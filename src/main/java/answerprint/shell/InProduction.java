package answerprint.shell;

import answerprint.access.NotFoundHere;
import answerprint.production.ProductionId;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;

/** Addresses of the pages of a production: {@code productions/<id>/dailies}. */
public final class InProduction {
    /** Name of the route's parameter. */
    public static final String PARAMETER = "production";

    /** What the routes of a production's pages begin with. */
    public static final String ROUTE = "productions/:production";

    private InProduction() {}

    /** The production that the address names. @throws NotFoundHere when it names none */
    public static ProductionId id(RouteParameters parameters) {
        return parameters.get(PARAMETER).flatMap(InProduction::idOf).orElseThrow(NotFoundHere::new);
    }

    /** The id in a parameter of that name. @throws NotFoundHere when it is none */
    public static UUID uuid(RouteParameters parameters, String name) {
        return parameters.get(name).flatMap(InProduction::uuidOf).orElseThrow(NotFoundHere::new);
    }

    /** The address of a page; {@code ""} is the production's home. */
    public static String path(ProductionId production, String page) {
        return "productions/" + production.value() + (page.isEmpty() ? "" : "/" + page);
    }

    static Optional<ProductionId> idOf(String text) {
        return uuidOf(text).map(ProductionId::new);
    }

    static Optional<UUID> uuidOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
