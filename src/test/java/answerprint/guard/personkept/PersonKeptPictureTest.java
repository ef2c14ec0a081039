package answerprint.guard.personkept;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

@NoLeaks
class PersonKeptPictureTest {
    /** Where the head is on the talking head's picture. */
    private static final Region HEAD = new Region(185, 50, 120, 125);

    @Test
    void passesAWallThatIsPainted() {
        assertThat(EditFixture.replacing()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .box(new Region(5, 20, 90, 80))
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.5))
                        .shown(new PersonKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsARepairThatTakesSomebodyAway() {
        assertThat(withoutHead().shown(new PersonKept())).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void asksForLeaveWhereRemovalIsTheWork() {
        assertThat(withoutHead().kind("object-removal").shown(new PersonKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static EditFixture withoutHead() {
        return EditFixture.replacing()
                .plate((n, rgb) -> TalkingHead.paint(rgb))
                .box(HEAD)
                .inside(EditFixture::street);
    }
}
