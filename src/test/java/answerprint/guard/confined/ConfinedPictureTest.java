package answerprint.guard.confined;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import answerprint.timeline.FrameRange;
import org.junit.jupiter.api.Test;

@NoLeaks
class ConfinedPictureTest {
    @Test
    void passesAnEditThatStaysInside() {
        assertThat(EditFixture.replacing().inside(EditFixture::otherGrain).shown(new Confined()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesOneSampleOneCodeValueOff() {
        GuardReport report = EditFixture.replacing()
                .afterwards((n, rgb) -> rgb[0] += n == 17 ? 1f / 255 : 0)
                .shown(new Confined());

        assertThat(report).isInstanceOfSatisfying(GuardReport.Stop.class, stop -> {
            assertThat(stop.where()).containsExactly(FrameRange.single(17));
            assertThat(stop.readings().getFirst().value()).isEqualTo(1);
        });
    }

    @Test
    void catchesOneSampleRightBesideTheMatte() {
        int beside = 3 * (EditFixture.BOX.y() * EditFixture.FORMAT.width() + EditFixture.BOX.right());

        assertThat(EditFixture.replacing()
                        .afterwards((n, rgb) -> rgb[beside] = Math.nextUp(rgb[beside]))
                        .shown(new Confined()))
                .isInstanceOf(GuardReport.Stop.class);
    }
}
