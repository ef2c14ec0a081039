package answerprint.learning.ui.learned;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.learning.ReadingCost;
import org.junit.jupiter.api.Test;

class CostWordsTest {
    @Test
    void whatFurtherTakesOfTheSetUpsCostIsSaidWhereThereWereSome() {
        var cost = new ReadingCost(2, 172_800, 1_240, 900, 0.5, 90);

        assertThat(CostWords.of(cost))
                .isEqualTo("Only what is new was read: 1,240 of 172,800 frames. "
                        + "An extra hour of dailies of the same set-ups costs about 3 minutes of processor time.");
    }

    @Test
    void withoutFurtherTakesTheMeanOverAllStands() {
        assertThat(CostWords.of(new ReadingCost(2, 172_800, 60, 60, 0, 0)))
                .isEqualTo("Only what is new was read: 60 of 172,800 frames. "
                        + "An extra hour of dailies costs about 30 seconds of processor time.");
    }

    @Test
    void whatWasNotMeasuredIsNotSaid() {
        assertThat(CostWords.of(ReadingCost.NOTHING)).isEmpty();
    }
}
