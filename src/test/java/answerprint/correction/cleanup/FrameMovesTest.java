package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameMovesTest {
    /** A pan in a hundredth of the width, a person in the middle who goes the other way. */
    private static FrameMoves moves(double... times) {
        List<float[]> fields = new ArrayList<>();
        for (double one : times) {
            float[] field = new float[200];
            for (int i = 0; i < field.length; i += 2) {
                field[i] = (float) (one * (i > 80 && i < 120 ? -0.004 : 0.01));
            }
            fields.add(field);
        }
        return new FrameMoves(100, fields);
    }

    @Test
    void aDoubleMoveAmidEvenOnesTellsOfAMissingFrame() {
        assertThat(moves(0, 1, 1.05, 1, 2, 0.95, 1, 1, 1).afterDropped()).containsExactly(104);
    }

    @Test
    void aMoveThatGrowsIsNoMissingFrame() {
        assertThat(moves(0, 1, 1.3, 1.6, 2, 2.4, 2.8, 3.2, 3.6).afterDropped()).isEmpty();
    }

    @Test
    void aMoveTheOtherWayIsNoMissingFrame() {
        assertThat(moves(0, 1, 1, 1, -2, 1, 1, 1, 1).afterDropped()).isEmpty();
    }

    @Test
    void whereNothingMovesNothingIsMissed() {
        assertThat(moves(0, 0.01, 0.01, 0.01, 0.02, 0.01, 0.01, 0.01, 0.01).afterDropped())
                .isEmpty();
    }
}
