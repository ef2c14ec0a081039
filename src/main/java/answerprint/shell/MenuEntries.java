package answerprint.shell;

import answerprint.production.ProductionId;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The menu of a production, read from the {@link Place} annotations of the views: the shell knows no feature. */
@ApplicationScoped
public class MenuEntries {

    /** One entry; the path has no leading slash. */
    public record Entry(String path, String words) {}

    private record Found(String template, Place place) {}

    /** What a partner has: what waits for them, and the room of what was named to them. */
    private static final Set<String> PARTNERS =
            Set.of(InProduction.ROUTE + "/inbox", InProduction.ROUTE + "/room/:proposal?");

    /** @param whole false for a partner, who has only what was named to them */
    public List<Entry> of(ProductionId production, boolean whole) {
        return places().filter(found -> whole || PARTNERS.contains(found.template))
                .map(found -> new Entry(
                        found.template
                                .replace(
                                        ":" + InProduction.PARAMETER,
                                        production.value().toString())
                                .replaceAll("/:\\w+\\?$", ""),
                        Words.of(found.place.words())))
                .toList();
    }

    private static Stream<Found> places() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(MenuEntries::isPlace)
                .map(route -> new Found(
                        route.getTemplate(), route.getNavigationTarget().getAnnotation(Place.class)))
                .sorted(Comparator.comparingInt(found -> found.place.order()));
    }

    private static boolean isPlace(RouteData route) {
        return route.getNavigationTarget().isAnnotationPresent(Place.class);
    }
}
