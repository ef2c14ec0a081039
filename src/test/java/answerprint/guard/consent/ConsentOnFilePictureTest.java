package answerprint.guard.consent;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.Consent;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.Operation;
import answerprint.guard.ProductionType;
import answerprint.guard.Register;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@NoLeaks
class ConsentOnFilePictureTest {
    private static final GuardFacts AGREED =
            GuardFacts.nothingKnown().consented(List.of(new Consent("Ines", Set.of(Operation.LIKENESS))));

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
    void asksForLeaveForSomethingElseThanAgreed() {
        GuardFacts cosmetic = GuardFacts.nothingKnown()
                .consented(List.of(new Consent("Ines", Set.of(Operation.COSMETIC, Operation.WARDROBE))));

        GuardReport report = onTheMouth().knowing(cosmetic).shown(new ConsentOnFile());

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(report.words()).isEqualTo("A face is altered (likeness); not agreed: Ines.");
    }

    @Test
    void asksOnlyWhoIsSeenInTheScene() {
        Register register = new Register(
                ProductionType.COMMERCIAL,
                List.of(
                        new Consent("Ines", Set.of(Operation.LIKENESS), new TreeSet<>(Set.of("42"))),
                        new Consent("Jo", Set.of(), new TreeSet<>(Set.of("7")))),
                List.of());

        assertThat(onTheMouth()
                        .knowing(GuardFacts.nothingKnown().filed(register, "42A"))
                        .shown(new ConsentOnFile()))
                .isInstanceOf(GuardReport.Pass.class);
        assertThat(onTheMouth()
                        .knowing(GuardFacts.nothingKnown().filed(register, "7B"))
                        .shown(new ConsentOnFile())
                        .words())
                .endsWith("not agreed: Jo.");
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
