package answerprint.guard.magnitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class MagnitudePictureTest {
    @Test
    void passesHalfAStop() {
        GuardReport report = EditFixture.grading()
                .plate(EditFixture::scene)
                .inside((n, rgb) -> stops(rgb, -0.5))
                .shown(new Magnitude());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.readings().getFirst().value()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void asksForLeaveAtTwoStops() {
        assertThat(EditFixture.grading()
                        .plate(EditFixture::scene)
                        .inside((n, rgb) -> stops(rgb, -2))
                        .shown(new Magnitude()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void asksForLeaveWhenSkinTurnsGreen() {
        assertThat(EditFixture.grading()
                        .plate(MagnitudePictureTest::skin)
                        .inside((n, rgb) -> {
                            for (int i = 1; i < rgb.length; i += 3) {
                                rgb[i] *= 1.12f;
                            }
                        })
                        .shown(new Magnitude()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static void skin(int n, float[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = 0.68f;
            rgb[i + 1] = 0.52f;
            rgb[i + 2] = 0.43f;
        }
    }

    private static void stops(float[] rgb, double stops) {
        for (int i = 0; i < rgb.length; i++) {
            double light = EditFixture.FORMAT.encoding().toLinear(rgb[i]);
            rgb[i] = (float) EditFixture.FORMAT.encoding().toCode(light * Math.pow(2, stops));
        }
    }
}
