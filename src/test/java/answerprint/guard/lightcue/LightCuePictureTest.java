package answerprint.guard.lightcue;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class LightCuePictureTest {
    private static final int SWITCHED = 20;

    @Test
    void passesAGradeThatKeepsTheStep() {
        GuardReport report = EditFixture.grading()
                .plate(LightCuePictureTest::switched)
                .inside((n, rgb) -> EditFixture.times(rgb, 0.9))
                .shown(new LightCue());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.words()).isEqualTo("The light cue is kept.");
    }

    @Test
    void asksForLeaveWhenTheStepIsLevelledOut() {
        assertThat(EditFixture.grading()
                        .plate(LightCuePictureTest::switched)
                        .inside((n, rgb) -> EditFixture.times(rgb, n < SWITCHED ? 1 : 1 / 0.7))
                        .shown(new LightCue()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesFlickerThatIsTakenAway() {
        assertThat(EditFixture.grading()
                        .plate(LightCuePictureTest::flickering)
                        .inside((n, rgb) -> EditFixture.times(rgb, 1 / flicker(n)))
                        .shown(new LightCue()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    private static void switched(int n, float[] rgb) {
        EditFixture.street(n, rgb);
        EditFixture.times(rgb, n < SWITCHED ? 1 : 0.7);
    }

    private static void flickering(int n, float[] rgb) {
        EditFixture.street(n, rgb);
        EditFixture.times(rgb, flicker(n));
    }

    private static double flicker(int n) {
        return n % 2 == 0 ? 1 : 0.8;
    }
}
