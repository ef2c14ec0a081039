package answerprint.guard.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class SteadinessPictureTest {
    @Test
    void passesASteadyRepair() {
        assertThat(EditFixture.replacing().inside(EditFixture::otherGrain).shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void passesASteadyGrade() {
        assertThat(EditFixture.grading()
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.8))
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesThreePercentOfFlickerInNewPixels() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> {
                            EditFixture.otherGrain(n, rgb);
                            EditFixture.times(rgb, flicker(n));
                        })
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesThreePercentOfFlickerInAGrade() {
        assertThat(EditFixture.grading()
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.8 * flicker(n)))
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesTextureThatBoils() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> {
                            EditFixture.scene(n, rgb);
                            EditFixture.grain(n + 1000, rgb, 0.05f);
                        })
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesAGradeThatSlides() {
        assertThat(EditFixture.grading()
                        .inside((n, rgb) -> {
                            float[] before = rgb.clone();
                            int by = n % 2 == 0 ? 3 : -3; // one pixel to and fro
                            for (int i = 3; i < rgb.length - 3; i++) {
                                rgb[i] = before[i + by];
                            }
                        })
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesTheWholePictureWithOtherGrain() {
        assertThat(EditFixture.grading().inside(EditFixture::otherGrain).shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void passesFlickerThatIsTakenAwayFromTheWholePicture() {
        assertThat(EditFixture.replacing()
                        .box(EditFixture.FORMAT.region())
                        .plate((n, rgb) -> {
                            EditFixture.street(n, rgb);
                            EditFixture.times(rgb, flicker(n));
                        })
                        .inside((n, rgb) -> EditFixture.times(rgb, 1 / flicker(n)))
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    private static double flicker(int n) {
        return n % 3 == 0 ? 0.97 : 1.03;
    }
}
