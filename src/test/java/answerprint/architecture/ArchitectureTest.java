package answerprint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule catches the offender that is planted for it. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("answerprint");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return new HouseRules("answerprint")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsOffender() {
        return new HouseRules("answerprint")
                .all().keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> catches(name)));
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.size()).isGreaterThan(100);
        assertThat(HouseRules.FLOW).allSatisfy(feature -> assertThat(
                        HOUSE.stream().filter(type -> type.getPackageName().startsWith("answerprint." + feature)))
                .as("classes in " + feature)
                .isNotEmpty());
    }

    private static void catches(String name) {
        String world = "answerprint.architecture.offenders." + name;
        JavaClasses offenders = new ClassFileImporter().importPackages(world);
        assertThat(offenders).as("an offender is planted for " + name).isNotEmpty();
        var result = new HouseRules(world).all().get(name).evaluate(offenders);
        assertThat(result.hasViolation())
                .as("rule " + name + " catches its offender")
                .isTrue();
    }
}
