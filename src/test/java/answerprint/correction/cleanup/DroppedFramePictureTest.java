package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class DroppedFramePictureTest {
    /** Frame 6 shows what frame 7 would have shown. */
    private static MovingSet dropping() {
        MovingSet set = new MovingSet(3);
        return new MovingSet(3).with((n, rgb) -> set.paint(n < 6 ? n : n + 1, rgb));
    }

    @Test
    void theJumpIsSpreadOverTheFramesBesideTheGap() {
        Cleaned cleaned = Cleaned.of(dropping(), "dropped-frames");

        assertThat(cleaned.changed(4)).isZero();
        assertThat(cleaned.changed(7)).isZero();
        assertThat(off(cleaned, 5, 5 + 1 / 3.0)).isLessThan(0.5 * off(cleaned, 5, 5));
        assertThat(off(cleaned, 6, 7 - 1 / 3.0)).isLessThan(0.5 * off(cleaned, 6, 7));
        assertThat(cleaned.summary().remarks())
                .containsExactly(
                        "A frame is missing before 6; 5 and 6 now lie a third of a frame nearer to it. The count stays.");
    }

    /** How far the middle of a result lies from the set at some time, grain and all. */
    private static double off(Cleaned cleaned, int n, double time) {
        float[] there = new float[3 * MovingSet.WIDTH * MovingSet.HEIGHT];
        new MovingSet(3 * time).clean(1, there);
        double sum = 0;
        for (int y = 10; y < 86; y++) {
            for (int x = 16; x < 144; x++) {
                int i = 3 * (y * MovingSet.WIDTH + x);
                sum += Math.abs(there[i] - cleaned.frames().get(n)[i]);
            }
        }
        return sum;
    }

    @Test
    void withoutAGapThereIsNothingToCorrect() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(3), "dropped-frames"))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessage("No frame seems to be missing between these.");
    }
}
