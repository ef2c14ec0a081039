package answerprint.access;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The addresses of all pages of the built application, read from its classes. */
final class PageList {
    private PageList() {}

    /** {@code productions/:production/people} */
    static List<String> ofAProduction() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("answerprint").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.getAnnotationOfType(Route.class).value())
                        .filter(route -> route.startsWith("productions/"))
                        .sorted()
                        .toList();
    }
}
