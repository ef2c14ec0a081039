package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameStepsTest {
    private static FrameSteps steps(double... steps) {
        return new FrameSteps(100, steps, new FrameMoves(100, List.of()));
    }

    @Test
    void aStepOfNothingAmidMotionIsARepeat() {
        assertThat(steps(Double.NaN, 0.02, 0.021, 0.02, 0.0004, 0.022, 0.02, 0.019, 0.02)
                        .repeated())
                .containsExactly(104);
    }

    @Test
    void whereNothingMovesNothingRepeats() {
        assertThat(steps(Double.NaN, 0.001, 0.0011, 0.001, 0, 0.001, 0.001, 0.0012, 0.001)
                        .repeated())
                .isEmpty();
    }
}
