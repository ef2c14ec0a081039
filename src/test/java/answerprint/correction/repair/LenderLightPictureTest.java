package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

@NoLeaks
class LenderLightPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(320, 180, Encoding.REC709);
    private static final int PIXELS = 320 * 180;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void lendersValuesBecomeThoseOfTheFrameEvenWhereTheExposureBendsThem() {
        FootageFixture footage = FootageFixture.take(FORMAT, 2, memory, LenderLightPictureTest::exposed);
        try (FrameReel reel = new FrameReel(footage.open(), (n, out) -> {}, LensLight.EVEN, memory)) {
            Lender lender = new Lender(footage.take(), reel);

            LenderLight light = LenderLight.between(whole(lender), lender.look(1), PlaneMap.SAME);

            assertThat(light.at(0, (float) darker(0.25))).isEqualTo(0.25f, within(0.006f));
            assertThat(light.at(1, (float) darker(0.5))).isEqualTo(0.5f, within(0.006f));
            assertThat(light.at(2, (float) darker(0.75))).isEqualTo(0.75f, within(0.006f));
        }
    }

    private static Place whole(Lender lender) {
        Region all = new Region(0, 0, FORMAT.width(), FORMAT.height());
        return new Place(lender, 0, all, new boolean[PIXELS], new byte[PIXELS], new byte[PIXELS]);
    }

    /** A soft ramp; frame 1 is exposed less, and somebody dark stands in a tenth of it. */
    private static void exposed(int n, float[] rgb) {
        for (int i = 0; i < PIXELS; i++) {
            int x = i % FORMAT.width();
            float wall = 0.15f + 0.7f * x / FORMAT.width();
            boolean somebody = n == 1 && i / FORMAT.width() > 162;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = n == 0 ? wall : somebody ? 0.05f : (float) darker(wall);
            }
        }
    }

    private static double darker(double value) {
        return value - 0.16 * value * (1 - value);
    }
}
