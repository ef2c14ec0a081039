package answerprint.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every REST endpoint of the built application, read from its classes: {@code GET /api/me}. */
final class EndpointList {
    private static final Map<String, Class<?>> VERBS = Map.of(
            "GET", GET.class,
            "POST", POST.class,
            "PUT", PUT.class,
            "DELETE", DELETE.class,
            "PATCH", PATCH.class,
            "HEAD", HEAD.class);

    private EndpointList() {}

    static SortedSet<String> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("answerprint").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(EndpointList::of)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(JavaClass resource) {
        String base = path(resource.tryGetAnnotationOfType(Path.class.getName()));
        return resource.getMethods().stream().flatMap(method -> verbs(method).stream()
                .map(verb -> verb + " " + joined(base, path(method.tryGetAnnotationOfType(Path.class.getName())))));
    }

    private static List<String> verbs(JavaMethod method) {
        return VERBS.entrySet().stream()
                .filter(verb -> method.isAnnotatedWith(verb.getValue().getName()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String path(Optional<? extends JavaAnnotation<?>> annotation) {
        return annotation
                .flatMap(found -> found.get("value"))
                .map(Object::toString)
                .orElse("");
    }

    private static String joined(String base, String more) {
        String path = ("/" + base + "/" + more).replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
