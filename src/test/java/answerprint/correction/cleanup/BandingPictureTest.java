package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class BandingPictureTest {
    private static final int SKY = 56;

    /** A sky over the set that darkens downwards by a code in ten pixels, with neither grain nor texture. */
    private static float sky(int x, int y, int c, int codes) {
        return 0.7f - 0.05f * c - (0.1f * y + 0.025f * x) / codes;
    }

    private static void underSky(float[] rgb, int codes) {
        for (int i = 0; i < 3 * SKY * MovingSet.WIDTH; i++) {
            rgb[i] = sky(i / 3 % MovingSet.WIDTH, i / 3 / MovingSet.WIDTH, i % 3, codes);
        }
    }

    private static MovingSet coded(int codes) {
        return new MovingSet(1).with((n, rgb) -> {
            underSky(rgb, codes);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = Math.round(rgb[i] * codes) / (float) codes;
            }
        });
    }

    /** Root mean square distance to the sky of means over 5 × 5 pixels: dither is not seen there, steps are. */
    private static double soft(float[] rgb, int codes) {
        double sum = 0;
        int count = 0;
        for (int y = 4; y < SKY - 6; y++) {
            for (int x = 4; x < MovingSet.WIDTH - 4; x++) {
                double off = 0;
                for (int k = 0; k < 25; k++) {
                    int px = x + k % 5 - 2;
                    int py = y + k / 5 - 2;
                    off += (rgb[3 * (py * MovingSet.WIDTH + px) + 1] - sky(px, py, 1, codes)) / 25;
                }
                sum += off * off;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    @Test
    void stepsBecomeASlopeAndNothingMovesByMoreThanAStep() {
        for (int codes : new int[] {127, 255, 1023}) {
            Cleaned cleaned = Cleaned.of(coded(codes), "banding");
            float[] plate = cleaned.plate(6);
            float[] result = cleaned.frames().get(6);

            assertThat(soft(result, codes)).as("%d codes", codes).isLessThan(0.4 * soft(plate, codes));
            for (int i = 0; i < plate.length; i++) {
                assertThat(result[i]).isBetween(plate[i] - 1.01f / codes, plate[i] + 1.01f / codes);
            }
        }
    }

    @Test
    void textureStaysBitForBit() {
        Cleaned cleaned = Cleaned.of(coded(127), "banding");
        float[] plate = cleaned.plate(6);

        int below = 3 * (SKY + 2) * MovingSet.WIDTH;
        for (int i = below; i < plate.length; i++) {
            assertThat(cleaned.frames().get(6)[i]).isEqualTo(plate[i]);
        }
    }

    @Test
    void aSkyWithGrainHasNoSteps() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(1), "banding")).isInstanceOf(NothingToCorrect.class);
    }
}
