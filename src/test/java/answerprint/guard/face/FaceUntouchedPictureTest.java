package answerprint.guard.face;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

/** On a real face, 100 pixels wide, lower right in the picture. */
@NoLeaks
class FaceUntouchedPictureTest {
    private static final Region WALL = new Region(10, 20, 90, 40);
    private static final Region MOUTH = new Region(215, 120, 50, 25);

    @Test
    void passesARepairOnTheWall() {
        GuardReport report = EditFixture.replacing()
                .plate(FaceUntouchedPictureTest::still)
                .box(WALL)
                .inside((n, rgb) -> EditFixture.times(rgb, 0.99))
                .shown(new FaceUntouched());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void asksForLeaveWhenNewPixelsCoverTheMouth() {
        GuardReport report = EditFixture.replacing()
                .plate(FaceUntouchedPictureTest::still)
                .box(MOUTH)
                .inside((n, rgb) -> EditFixture.times(rgb, 0.99))
                .shown(new FaceUntouched());

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(((GuardReport.NeedsPermission) report).where()).containsExactly(EditFixture.FRAMES);
    }

    @Test
    void passesAGradeThatLeavesTheFaceItsShape() {
        GuardReport report = EditFixture.grading()
                .plate(FaceUntouchedPictureTest::still)
                .inside((n, rgb) -> EditFixture.times(rgb, 0.8))
                .shown(new FaceUntouched());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.readings().getLast().value()).isPositive();
    }

    @Test
    void catchesAMouthMovedByAPixel() {
        assertThat(EditFixture.grading()
                        .plate(FaceUntouchedPictureTest::still)
                        .inside((n, rgb) -> shiftMouth(rgb, 1))
                        .shown(new FaceUntouched()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesAMouthMovedByHalfAPixel() {
        assertThat(EditFixture.grading()
                        .plate(FaceUntouchedPictureTest::still)
                        .inside((n, rgb) -> shiftMouthByHalf(rgb))
                        .shown(new FaceUntouched()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesSkinThatWasBlurred() {
        assertThat(EditFixture.grading()
                        .plate(FaceUntouchedPictureTest::still)
                        .inside((n, rgb) -> blur(blur(blur(rgb))))
                        .shown(new FaceUntouched()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static void still(int n, float[] rgb) {
        TalkingHead.paint(rgb);
    }

    private static void shiftMouth(float[] rgb, int by) {
        float[] from = rgb.clone();
        int width = EditFixture.FORMAT.width();
        for (int y = MOUTH.y() - 10; y < MOUTH.bottom() + 10; y++) {
            for (int x = 3 * (MOUTH.x() - 10); x < 3 * (MOUTH.right() + 10); x++) {
                rgb[3 * y * width + x] = from[3 * (y - by) * width + x];
            }
        }
    }

    private static void shiftMouthByHalf(float[] rgb) {
        float[] moved = rgb.clone();
        shiftMouth(moved, 1);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (rgb[i] + moved[i]) / 2;
        }
    }

    /** Three times three pixels, in place; gives the array back. */
    private static float[] blur(float[] rgb) {
        float[] from = rgb.clone();
        int line = 3 * EditFixture.FORMAT.width();
        for (int i = line + 3; i < rgb.length - line - 3; i++) {
            float sum = 0;
            for (int row = -line; row <= line; row += line) {
                sum += from[i + row - 3] + from[i + row] + from[i + row + 3];
            }
            rgb[i] = sum / 9;
        }
        return rgb;
    }
}
