package answerprint.guard.licence;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.OptionalModels;
import answerprint.guard.ProductionType;
import answerprint.guard.Register;
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

    @Test
    void whatTheProductionIsMadeForDecides() {
        assertThat(using("CC BY-NC 4.0", ProductionType.NON_COMMERCIAL)).isInstanceOf(GuardReport.Pass.class);
        assertThat(using("MIT, for research only", ProductionType.RESEARCH)).isInstanceOf(GuardReport.Pass.class);
        assertThat(using("MIT, for research only", ProductionType.NON_COMMERCIAL)
                        .words())
                .isEqualTo("Not to be used in a non-commercial production: net (MIT, for research only).");
        assertThat(using("", ProductionType.RESEARCH)).isInstanceOf(GuardReport.Stop.class);
    }

    private static GuardReport using(String licence) {
        return using(licence, ProductionType.COMMERCIAL);
    }

    private static GuardReport using(String licence, ProductionType type) {
        OptionalModels models =
                new OptionalModels(Optional.empty(), List.of(new OptionalModels.Weights("net", licence)));
        return EditFixture.replacing()
                .knowing(GuardFacts.nothingKnown()
                        .filed(new Register(type, List.of(), List.of()), "42A")
                        .using(models))
                .shown(new Licence());
    }
}
