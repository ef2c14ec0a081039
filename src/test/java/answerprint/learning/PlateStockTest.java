package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlateStockTest {
    @Test
    void framesThatAreUnlikeEachOtherAreKeptAndTwinsAreNot() {
        List<Plate> seen = List.of(flat(0, 0.2f), flat(1, 0.2f), flat(2, 0.9f), flat(3, 0.21f), flat(4, 0.5f));

        assertThat(PlateStock.unlike(seen, 3)).extracting(Plate::frame).containsExactly(0, 2, 4);
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
        var lessons = new WireLessons(List.of(flat(0, 0.5f).doubting(left)), 3);

        WireLessons.Batch batch = lessons.batch(0);

        assertThat(batch.truth()).containsOnly(-1f, 1f);
    }

    private static Plate flat(int frame, float level) {
        float[] rgb = new float[3 * 130 * 120];
        Arrays.fill(rgb, level);
        return Plate.of(0, frame, 130, 120, rgb);
    }
}
