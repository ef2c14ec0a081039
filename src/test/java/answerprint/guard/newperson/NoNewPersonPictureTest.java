package answerprint.guard.newperson;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

@NoLeaks
class NoNewPersonPictureTest {
    /** Where the head is on the talking head's picture. */
    private static final Region HEAD = new Region(185, 50, 120, 125);

    @Test
    void passesARepairThatShowsNobody() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.5))
                        .shown(new NoNewPerson()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsAFaceThatWasPastedIn() {
        GuardReport report = EditFixture.replacing()
                .box(HEAD)
                .inside((n, rgb) -> TalkingHead.paint(rgb))
                .shown(new NoNewPerson());

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(report.words()).startsWith("Somebody is in the picture who is not in the plate");
    }

    @Test
    void passesAFaceThatWasThereBeforeInOtherLight() {
        assertThat(EditFixture.grading()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.6))
                        .shown(new NoNewPerson()))
                .isInstanceOf(GuardReport.Pass.class);
    }
}
