package answerprint.guard.humangate;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.Signed;
import answerprint.picture.NoLeaks;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoLeaks
class HumanGatePictureTest {
    private static final String EVIDENCE = "e".repeat(64);

    @Test
    void saysThatNobodyJudgedYet() {
        GuardReport report = EditFixture.replacing().shown(new HumanGate());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.words()).isEqualTo("Not judged yet.");
    }

    @Test
    void passesWhatWasApproved() {
        assertThat(approved(EditFixture.resultSha256(), EVIDENCE, List.of())).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsAnApprovalOfOtherBits() {
        assertThat(approved("0".repeat(64), EVIDENCE, List.of())).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsAnApprovalOfOtherParametersOrAnotherModel() {
        assertThat(approved(EditFixture.resultSha256(), "0".repeat(64), List.of()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsWhileARoleIsMissing() {
        GuardReport report = approved(EditFixture.resultSha256(), EVIDENCE, List.of("dp"));

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(report.words()).isEqualTo("Not approved yet by dp.");
    }

    @Test
    void stopsWhenNobodyApproved() {
        assertThat(EditFixture.replacing()
                        .knowing(
                                GuardFacts.nothingKnown().signed(new Signed(EVIDENCE, List.of(), List.of(), List.of())))
                        .shown(new HumanGate()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    private static GuardReport approved(String result, String evidence, List<String> missing) {
        Signed.Approval approval = new Signed.Approval("director", "Dee", result, evidence);
        return EditFixture.replacing()
                .knowing(GuardFacts.nothingKnown().signed(new Signed(EVIDENCE, List.of(approval), missing, List.of())))
                .shown(new HumanGate());
    }
}
