package answerprint.guard.consent;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.Consent;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@NoLeaks
class ConsentOnFilePictureTest {
    private static final GuardFacts AGREED =
            GuardFacts.nothingKnown().consented(List.of(new Consent("Ines", Set.of("test-kind"))));

    @Test
    void passesARepairOnTheWall() {
        assertThat(EditFixture.replacing()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .box(new Region(10, 20, 90, 40))
                        .shown(new ConsentOnFile()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void asksForLeaveWhenNoConsentIsOnFile() {
        assertThat(onTheMouth().shown(new ConsentOnFile())).isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesWhatThePerformerAgreedTo() {
        assertThat(onTheMouth().knowing(AGREED).shown(new ConsentOnFile())).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void asksForLeaveForAnotherKindThanAgreed() {
        GuardReport report = onTheMouth().knowing(AGREED).kind("relight").shown(new ConsentOnFile());

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(report.words()).isEqualTo("A face is altered; not agreed: Ines.");
    }

    @Test
    void asksForLeaveInAFlaggedSceneWhateverIsOnFile() {
        assertThat(onTheMouth().knowing(AGREED.flagged(List.of("minors"))).shown(new ConsentOnFile()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static EditFixture onTheMouth() {
        return EditFixture.replacing()
                .plate((n, rgb) -> TalkingHead.paint(rgb))
                .box(new Region(215, 120, 50, 25))
                .inside((n, rgb) -> EditFixture.times(rgb, 0.9));
    }
}
