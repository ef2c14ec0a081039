package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.PictureMemory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlateStockTest {
    @Test
    void aJudgedFrameAndThoseBesideItAreNotLearnedFrom() {
        int[] judged = PlateStock.judged(2, 240);

        assertThat(judged).containsExactly(60, 180);
        assertThat(PlateStock.isApart(57, judged, 240)).isFalse();
        assertThat(PlateStock.isApart(56, judged, 240)).isTrue();
        assertThat(PlateStock.judged(2, 17)).isEmpty();
    }

    @Test
    void whereMostFramesShowMovingLinesTheOthersAreNotTaughtAsBare() {
        Plate bare = flat(0, 0.2f);
        Plate wired = flat(1, 0.2f).doubting(BitSet.valueOf(new long[] {6}));
        Plate wiredToo = flat(2, 0.2f).doubting(BitSet.valueOf(new long[] {1}));

        assertThat(PlateStock.sound(List.of(bare, wired, wiredToo))).containsExactly(wired, wiredToo);
        assertThat(PlateStock.sound(List.of(bare, wired, bare))).hasSize(3);
    }

    @Test
    void whatIsInDoubtIsNotJudgedInALesson() {
        var left = new BitSet();
        for (int y = 0; y < 120; y++) {
            left.set(y * 130, y * 130 + 130);
        }
        var lessons = new WireLessons(List.of(flat(0, 0.5f).doubting(left)), PictureMemory.ofBytes(1 << 24), 3);

        WireLessons.Batch batch = lessons.batch(0);

        assertThat(batch.truth()).containsOnly(-1f, 1f);
    }

    private static Plate flat(int frame, float level) {
        float[] rgb = new float[3 * 130 * 120];
        Arrays.fill(rgb, level);
        return Plate.of(0, frame, 130, 120, rgb);
    }
}
