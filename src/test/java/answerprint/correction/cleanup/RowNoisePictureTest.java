package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import java.util.Random;
import org.junit.jupiter.api.Test;

@NoLeaks
class RowNoisePictureTest {
    /** A new offset for each row of each frame. */
    private static void noise(int n, float[] rgb) {
        Random random = new Random(500 + n);
        for (int y = 0; y < MovingSet.HEIGHT; y++) {
            float offset = (float) (0.015 * random.nextGaussian());
            for (int i = 3 * y * MovingSet.WIDTH; i < 3 * (y + 1) * MovingSet.WIDTH; i++) {
                rgb[i] += offset;
            }
        }
    }

    /** A dark sill and a bright shelf: rows of the picture. */
    private static void shelves(float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            int y = i / 3 / MovingSet.WIDTH;
            rgb[i] += y == 30 || y == 31 ? -0.2f : y == 60 ? 0.2f : 0;
        }
    }

    @Test
    void offsetsThatAreNewOnEveryFrameAreTakenOff() {
        Cleaned cleaned = Cleaned.of(new MovingSet(1).with(RowNoisePictureTest::noise), "row-noise");

        assertThat(cleaned.errorBefore(6, 0, 0, 160, 96)).isGreaterThan(0.013);
        assertThat(cleaned.error(6, 0, 0, 160, 96)).isLessThan(0.006);
        assertThat(cleaned.summary()
                        .parameters()
                        .path("counts")
                        .path("row-noise")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void rowsOfThePictureStay() {
        Cleaned cleaned = Cleaned.of(
                new MovingSet(1).with((n, rgb) -> shelves(rgb)).with(RowNoisePictureTest::noise), "row-noise");
        Cleaned plain = Cleaned.of(new MovingSet(1).with(RowNoisePictureTest::noise), "row-noise");

        for (int y : new int[] {30, 31, 60}) {
            float taken = cleaned.plate(6)[3 * y * 160 + 240] - cleaned.frames().get(6)[3 * y * 160 + 240];
            float withoutShelf =
                    plain.plate(6)[3 * y * 160 + 240] - plain.frames().get(6)[3 * y * 160 + 240];
            assertThat(taken).isBetween(withoutShelf - 0.02f, withoutShelf + 0.02f);
        }
    }

    @Test
    void withoutNoiseInRowsThereIsNothingToCorrect() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(1).with((n, rgb) -> shelves(rgb)), "row-noise"))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("rows");
    }
}
