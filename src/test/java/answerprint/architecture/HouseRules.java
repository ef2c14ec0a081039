package answerprint.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of the house, for any root package: the product itself, or one planted offender's small world. Keys name the
 * offender's folder.
 */
final class HouseRules {
    /** The film's path through the house: a package may import those before it, never those after it. */
    static final List<String> FLOW = List.of(
            "timeline",
            "colour",
            "interchange",
            "picture",
            "storage",
            "rows",
            "work",
            "production",
            "access",
            "ledger",
            "shell",
            "take",
            "ingest",
            "learning",
            "correction",
            "guard",
            "proposal",
            "review",
            "delivery");

    private static final String OPENCV = "org.opencv..";
    private static final String PICTURE = "org.opencv.core.Mat";
    private static final String FFMPEG = "org.bytedeco.ffmpeg..";
    private static final String TENSORS = "org.bytedeco.pytorch..";

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("flow", flow());
        rules.put("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "kinds",
                slices().matching(root + ".correction.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                JavaClass.Predicates.resideInAPackage(root + ".correction.."),
                                JavaClass.Predicates.resideInAPackage(root + ".correction.repair..")));
        rules.put(
                "opencv",
                onlyFrom(OPENCV, "picture", "correction", "learning", "guard", "bench", "proposal", "delivery"));
        rules.put("held", held());
        rules.put("ffmpeg", onlyFrom(FFMPEG, "picture.ffmpeg", "bench"));
        rules.put("tensors", onlyFrom(TENSORS, "learning.engine"));
        rules.put("vaadin", vaadin());
        rules.put(
                "shell",
                noClasses()
                        .that(are(outside("shell", "runtime")))
                        .and(are(notInUi()))
                        .should(dependOnClassesThat(inside("shell")))
                        .because("only views use the shell"));
        rules.put(
                "thinui",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..ui..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.persistence..", "jakarta.transaction..", OPENCV, "io.quarkus.hibernate..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveSimpleName("Worklist")
                        .because("a view shows what services say"));
        rules.put(
                "entities",
                classes()
                        .that()
                        .areAnnotatedWith(DescribedPredicate.describe(
                                "Entity",
                                annotation ->
                                        annotation.getRawType().getSimpleName().equals("Entity")))
                        .should()
                        .bePackagePrivate()
                        .allowEmptyShould(true));
        rules.put(
                "routes",
                classes()
                        .that()
                        .areAnnotatedWith("com.vaadin.flow.router.Route")
                        .should()
                        .haveSimpleNameEndingWith("View")
                        .andShould(carryOneAccessAnnotation())
                        .allowEmptyShould(true));
        rules.put(
                "clock",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .callMethod("java.time.Instant", "now")
                        .orShould()
                        .callMethod("java.time.LocalDate", "now")
                        .orShould()
                        .callMethod("java.time.LocalDateTime", "now")
                        .orShould()
                        .callMethod("java.lang.System", "currentTimeMillis")
                        .because("time is injected as an InstantSource"));
        rules.put(
                "injection",
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .because("what a class needs stands in its constructor")
                        .allowEmptyShould(true));
        rules.put(
                "names",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)$")
                        .orShould()
                        .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*$")
                        .because("a concept is missing: find its name"));
        rules.put("hidden", hidden());
        rules.put(
                "streams",
                noClasses()
                        .that(are(outside("runtime", "bench")))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("logs go to the log"));
        rules.put(
                "runtime",
                noClasses()
                        .that(are(outside("runtime", "bench")))
                        .should(dependOnClassesThat(inside("runtime", "bench")))
                        .because("what runs may see all, none may see it"));
        return rules;
    }

    private ArchRule flow() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("import only what stands before") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        int from = place(origin);
                        if (from < 0) {
                            return;
                        }
                        origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                            int to = place(dependency.getTargetClass().getBaseComponentType());
                            if (to > from) {
                                events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                            }
                        });
                    }
                });
    }

    private ArchRule vaadin() {
        return noClasses()
                .that(are(outside("shell", "runtime")))
                .and(are(notInUi()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow..")
                .because("only views and the shell know the browser");
    }

    private ArchRule onlyFrom(String target, String... allowed) {
        return noClasses()
                .that(are(outside(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(target)
                .because("native libraries are seen by " + String.join(", ", allowed) + " only");
    }

    private static ArchRule held() {
        return classes()
                .should(new ArchCondition<>("hold OpenCV's algorithms while they run") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getMethodCallsFromSelf().stream()
                                .filter(HouseRules::handsAPictureToAnAlgorithm)
                                .filter(call -> call.getOrigin().getMethodCallsFromSelf().stream()
                                        .noneMatch(other -> other.getName().equals("reachabilityFence")))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.violated(origin, call.getDescription())));
                    }
                })
                .because("the collector may take a handle, and what it stands for, in the middle of a call on it");
    }

    private static boolean handsAPictureToAnAlgorithm(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean pictures =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(PICTURE));
        boolean finalised = Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream())
                .filter(type -> type.getPackageName().startsWith("org.opencv."))
                .anyMatch(type -> type.tryGetMethod("finalize").isPresent());
        return pictures && finalised && !owner.isAssignableTo(PICTURE); // a scratch holds pictures
    }

    private ArchRule hidden() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("leave hidden packages alone") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                            String target = dependency
                                    .getTargetClass()
                                    .getBaseComponentType()
                                    .getPackageName();
                            String parent = hiddenParent(target);
                            if (!parent.isEmpty()
                                    && !origin.getPackageName().equals(parent)
                                    && !origin.getPackageName().startsWith(parent + ".")) {
                                events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                            }
                        });
                    }
                });
    }

    private String hiddenParent(String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return "";
        }
        List<String> parts =
                new ArrayList<>(List.of(packageName.substring(root.length() + 1).split("\\.")));
        for (int i = 1; i < parts.size(); i++) {
            if (List.of("opencv", "ffmpeg", "s3", "disk", "keycloak", "engine").contains(parts.get(i))) {
                return root + "." + String.join(".", parts.subList(0, i));
            }
        }
        return "";
    }

    private static ArchCondition<JavaClass> carryOneAccessAnnotation() {
        return new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                long found = view.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType().getSimpleName())
                        .filter(List.of("RolesAllowed", "PermitAll", "AnonymousAllowed", "DenyAll")::contains)
                        .count();
                if (found != 1) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " has " + found));
                }
            }
        };
    }

    private int place(JavaClass type) {
        String prefix = root + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return -1;
        }
        return FLOW.indexOf(type.getPackageName().substring(prefix.length()).split("\\.")[0]);
    }

    private DescribedPredicate<JavaClass> inside(String... features) {
        return DescribedPredicate.describe("inside " + String.join(", ", features), type -> within(type, features));
    }

    private DescribedPredicate<JavaClass> outside(String... features) {
        return DescribedPredicate.describe(
                "outside " + String.join(", ", features),
                type -> type.getPackageName().startsWith(root) && !within(type, features));
    }

    private static DescribedPredicate<JavaClass> notInUi() {
        return DescribedPredicate.describe(
                "not in a ui package",
                type -> !type.getPackageName().contains(".ui.")
                        && !type.getPackageName().endsWith(".ui"));
    }

    private boolean within(JavaClass type, String... features) {
        for (String feature : features) {
            String home = root + "." + feature;
            if (type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".")) {
                return true;
            }
        }
        return false;
    }
}
