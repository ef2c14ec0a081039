package answerprint.guard.magnitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import java.util.Random;
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

    @Test
    void leavesASetOfWarmStoneToTheLightThatChangesOverIt() {
        GuardReport report = EditFixture.grading()
                .plate(MagnitudePictureTest::warmStone)
                .inside((n, rgb) -> gains(rgb, 1.9, 1.65, 1.4))
                .shown(new Magnitude());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
    }

    /** Of a single pixel grain turns the hue by more than a grade may. */
    @Test
    void passesOtherGrainOnWarmStone() {
        GuardReport report = EditFixture.grading()
                .plate((n, rgb) -> {
                    warmStone(n, rgb);
                    colouredGrain(n, rgb);
                })
                .inside((n, rgb) -> {
                    warmStone(n, rgb);
                    colouredGrain(n + 1000, rgb);
                })
                .shown(new Magnitude());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(reading(report, "Turn of skin away from its hue")).isLessThan(5);
    }

    @Test
    void catchesSkinColoursThatTurnWhileTheSetStays() {
        assertThat(EditFixture.grading()
                        .plate(MagnitudePictureTest::warmStone)
                        .inside((n, rgb) -> turned(rgb, 30))
                        .shown(new Magnitude()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void aFaceMayComeBackFromBlueLightToItsOwn() {
        GuardReport report = face((n, rgb) -> gains(rgb, 1.4, 1.2, 1.0), (n, rgb) -> gains(rgb, 0.7, 0.84, 1.0));

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(reading(report, "Faces measured")).isPositive();
    }

    @Test
    void aFaceMayGoWithThePictureFromLampLightToAWindows() {
        assertThat(face((n, rgb) -> gains(rgb, 0.7, 0.84, 1.0), (n, rgb) -> {})).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesAFaceThatTurnsByThirtyDegrees() {
        GuardReport report = face((n, rgb) -> turned(rgb, 30), (n, rgb) -> {});

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(reading(report, "Turn of skin away from its hue")).isGreaterThan(15);
    }

    @Test
    void catchesAFaceUnderAGreenCast() {
        assertThat(face((n, rgb) -> gains(rgb, 1.0, 1.3, 1.0), (n, rgb) -> {}))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesAFaceOneAndAHalfStopsTooBright() {
        assertThat(face((n, rgb) -> gains(rgb, 3.1, 3.1, 3.1), (n, rgb) -> gains(rgb, 0.9, 0.9, 0.9)))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    /** A real head before a wall, photographed in the light of {@code plate}, then graded. */
    private static GuardReport face(EditFixture.Edit grade, EditFixture.Edit plate) {
        return EditFixture.grading()
                .plate((n, rgb) -> {
                    TalkingHead.paint(rgb);
                    plate.apply(n, rgb);
                })
                .inside(grade)
                .shown(new Magnitude());
    }

    private static double reading(GuardReport report, String name) {
        return report.readings().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Two thirds stones in the colours of skin under a grey sky, one third grey and blue. */
    private static void warmStone(int n, float[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            int x = (i / 3) % EditFixture.FORMAT.width();
            float shade = 0.35f + 0.2f * ((x / 7 + n) % 5) / 5;
            boolean stone = x % 30 < 20;
            rgb[i] = stone ? shade * 1.3f : shade * 0.85f;
            rgb[i + 1] = shade;
            rgb[i + 2] = stone ? shade * 0.87f : shade * 1.1f;
        }
    }

    /** 2 percent, each channel its own. */
    private static void colouredGrain(int seed, float[] rgb) {
        Random random = new Random(seed);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] += (float) (0.02 * random.nextGaussian());
        }
    }

    private static void gains(float[] rgb, double red, double green, double blue) {
        double[] gains = {red, green, blue};
        for (int i = 0; i < rgb.length; i++) {
            double light = EditFixture.FORMAT.encoding().toLinear(rgb[i]);
            rgb[i] = (float) EditFixture.FORMAT.encoding().toCode(light * gains[i % 3]);
        }
    }

    /** Turns every hue by so many degrees round the grey axis of Y'UV. */
    private static void turned(float[] rgb, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < rgb.length; i += 3) {
            double y = 0.299 * rgb[i] + 0.587 * rgb[i + 1] + 0.114 * rgb[i + 2];
            double u = 0.492 * (rgb[i + 2] - y);
            double v = 0.877 * (rgb[i] - y);
            double red = y + (u * sin + v * cos) / 0.877;
            double blue = y + (u * cos - v * sin) / 0.492;
            rgb[i] = (float) red;
            rgb[i + 1] = (float) ((y - 0.299 * red - 0.114 * blue) / 0.587);
            rgb[i + 2] = (float) blue;
        }
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
