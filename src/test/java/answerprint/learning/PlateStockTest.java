package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlateStockTest {
    @Test
    void framesThatAreUnlikeEachOtherAreKeptAndTwinsAreNot() {
        List<Plate> seen = List.of(flat(0, 0.2f), flat(1, 0.2f), flat(2, 0.9f), flat(3, 0.21f), flat(4, 0.5f));

        assertThat(PlateStock.unlike(seen, 3)).extracting(Plate::frame).containsExactly(0, 2, 4);
    }

    private static Plate flat(int frame, float level) {
        float[] rgb = new float[3 * 120 * 100];
        Arrays.fill(rgb, level);
        return Plate.of(0, frame, 120, 100, rgb);
    }
}
