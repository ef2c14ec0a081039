package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.NoLeaks;
import org.junit.jupiter.api.Test;

@NoLeaks
class RepeatedFramePictureTest {
    @Test
    void aRepeatIsMadeAnewFromBothSides() {
        MovingSet set = new MovingSet(3);
        MovingSet repeating = new MovingSet(3).with((n, rgb) -> set.paint(n == 6 ? 5 : n, rgb));

        Cleaned cleaned = Cleaned.of(repeating, "repeated-frames");

        assertThat(cleaned.errorBefore(6, 16, 8, 128, 80)).isGreaterThan(0.03);
        assertThat(cleaned.error(6, 16, 8, 128, 80)).isLessThan(0.012);
        assertThat(cleaned.changed(5)).isZero();
        assertThat(cleaned.changed(7)).isZero();
        assertThat(cleaned.summary().remarks()).containsExactly("Frame 6 repeated 5; it is now made from 5 and 7.");
    }

    @Test
    void withoutARepeatThereIsNothingToCorrect() {
        assertThatThrownBy(() -> Cleaned.of(new MovingSet(3), "repeated-frames"))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessage("None of these frames repeats the one before.");
    }
}
