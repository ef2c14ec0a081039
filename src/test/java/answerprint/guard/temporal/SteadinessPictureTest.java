package answerprint.guard.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

@NoLeaks
class SteadinessPictureTest {
    private static final Region THIN = new Region(40, 80, 220, 4);

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

    /** Where motion cannot be followed the pixels beside the matte say little; what lies under it says how it may flicker. */
    @Test
    void catchesFlickerInABoxOfAPictureThatNobodyCanFollow() {
        assertThat(EditFixture.replacing()
                        .plate(SteadinessPictureTest::storm)
                        .inside((n, rgb) -> EditFixture.times(rgb, flicker(n)))
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesAThinRepairInAPictureThatNobodyCanFollow() {
        assertThat(EditFixture.replacing()
                        .box(THIN)
                        .plate((n, rgb) -> {
                            storm(n, rgb);
                            dark(rgb);
                        })
                        .inside(SteadinessPictureTest::storm)
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesBlotchesThatAreOthersOnEveryFrame() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> {
                            EditFixture.otherGrain(n, rgb);
                            blotches(n, rgb);
                        })
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesABoxWhoseGrainIsAsMuchStrongerAsTheGuardOfGrainAllows() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> {
                            EditFixture.scene(n, rgb);
                            EditFixture.grain(n + 1000, rgb, 0.022f);
                        })
                        .shown(new Steadiness()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    /** Shapes that jump from frame to frame, and every fourth frame much brighter. */
    private static void storm(int n, float[] rgb) {
        EditFixture.scene(n * n * 7, rgb);
        EditFixture.times(rgb, n % 4 == 0 ? 1.3 : 1);
        EditFixture.grain(n, rgb, 0.02f);
    }

    /** Of eight pixels, up to 5 percent brighter or darker. */
    private static void blotches(int n, float[] rgb) {
        int width = EditFixture.FORMAT.width();
        Random random = new Random(n);
        float[] steps = new float[width * EditFixture.FORMAT.height() / 64];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 0.1f * (random.nextFloat() - 0.5f);
        }
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width / 8;
            int y = i / 3 / width / 8;
            rgb[i] += steps[Math.min(steps.length - 1, y * width / 8 + x)];
        }
    }

    private static void dark(float[] rgb) {
        for (int y = THIN.y(); y < THIN.bottom(); y++) {
            int at = 3 * (y * EditFixture.FORMAT.width() + THIN.x());
            Arrays.fill(rgb, at, at + 3 * THIN.width(), 0.1f);
        }
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
