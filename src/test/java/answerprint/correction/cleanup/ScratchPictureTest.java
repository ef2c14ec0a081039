package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class ScratchPictureTest {
    /** Brightens two columns, a little unevenly, on all frames. */
    private static void scratch(float[] rgb) {
        for (int y = 0; y < MovingSet.HEIGHT; y++) {
            for (int x = 70; x < 72; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (y * MovingSet.WIDTH + x) + c] += 0.12f + 0.02f * (float) Math.sin(y / 20.0);
                }
            }
        }
    }

    @Test
    void aScratchIsTakenOffAndTheRestStays() {
        Cleaned cleaned = Cleaned.of(new MovingSet(2).with((n, rgb) -> scratch(rgb)), "scratches");

        assertThat(cleaned.errorBefore(6, 70, 0, 2, 96)).isGreaterThan(0.1);
        assertThat(cleaned.error(6, 70, 0, 2, 96)).isLessThan(0.02);
        assertThat(cleaned.error(6, 60, 0, 8, 96)).isLessThan(1e-6);
    }

    @Test
    void aLineThatMovesWithTheSetIsNoScratch() {
        MovingSet set = new MovingSet(2).with((n, rgb) -> {
            for (int y = 0; y < MovingSet.HEIGHT; y++) {
                MovingSet.put(rgb, 90 - 2 * n, y, 0.9);
            }
        });

        Cleaned cleaned = Cleaned.of(set, "scratches");

        assertThat(cleaned.changed(6)).isZero();
    }
}
