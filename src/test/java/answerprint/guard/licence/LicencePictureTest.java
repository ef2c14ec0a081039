package answerprint.guard.licence;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.OptionalModels;
import answerprint.picture.NoLeaks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@NoLeaks
class LicencePictureTest {
    @Test
    void passesWhereNothingOptionalIsInUse() {
        GuardReport report = EditFixture.replacing().shown(new Licence());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.words()).isEqualTo("Only what this production taught.");
    }

    @Test
    void passesAPermissiveLicence() {
        assertThat(using("BSD-3-Clause style (code and weights); training pictures are research-only"))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsANonCommercialLicence() {
        assertThat(using("CC BY-NC 4.0")).isInstanceOf(GuardReport.Stop.class);
        assertThat(using("MIT, for research only")).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsWhatHasNoLicence() {
        assertThat(using("")).isInstanceOf(GuardReport.Stop.class);
    }

    private static GuardReport using(String licence) {
        OptionalModels models =
                new OptionalModels(Optional.empty(), List.of(new OptionalModels.Weights("net", licence)));
        return EditFixture.replacing()
                .knowing(GuardFacts.nothingKnown().using(models))
                .shown(new Licence());
    }
}
