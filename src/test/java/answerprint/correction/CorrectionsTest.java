package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    @Test
    void everyKindThatIsInjectedIsThereForProgramsWithoutInjectionToo() {
        List<String> kinds = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("answerprint.correction")
                        .stream()
                        .filter(one -> one.isAssignableTo(Correction.class) && !one.isInterface())
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();

        assertThat(Corrections.onDuty().all())
                .extracting(kind -> kind.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }
}
