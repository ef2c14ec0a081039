package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    @Test
    void isOneWhereTheOrderIsTheSameHoweverTheValuesGrow() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000}))
                .isEqualTo(1);
    }

    @Test
    void isMinusOneWhereTheOrderIsReversed() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {9, 4, 1}))
                .isEqualTo(-1);
    }

    @Test
    void equalValuesShareTheirRank() {
        // Ranks 0, 1.5, 1.5, 3 and 0, 2, 1, 3: 4.5 / sqrt(4.5 x 5).
        assertThat(RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4}))
                .isCloseTo(0.9487, within(0.0001));
    }
}
