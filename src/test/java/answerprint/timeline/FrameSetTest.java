package answerprint.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSetTest {

    @Test
    void stepsCountFromTheFirstFrame() {
        FrameSet set = FrameSet.parse("1001-1010x3,1200");

        assertThat(set.frames()).containsExactly(1001, 1004, 1007, 1010, 1200);
        assertThat(set.contains(1004)).isTrue();
        assertThat(set.contains(1005)).isFalse();
        assertThat(set).hasToString("1001-1010x3,1200");
    }

    @Test
    void overlappingRangesCountOnce() {
        assertThat(FrameSet.parse("1-5,4-8,2").count()).isEqualTo(8);
    }

    @Test
    void rangesIncludeBothEndsAndMayLieBeforeZero() {
        FrameRange range = FrameRange.parse("-8-1100");

        assertThat(range).isEqualTo(new FrameRange(-8, 1100));
        assertThat(range.count()).isEqualTo(1_109);
        assertThat(FrameRange.parse("1001-1100")).hasToString("1001-1100");
        assertThat(FrameRange.parse("7")).isEqualTo(FrameRange.single(7));
    }

    @Test
    void meetingsOfRanges() {
        assertThat(new FrameRange(1, 5).intersection(new FrameRange(4, 9))).contains(new FrameRange(4, 5));
        assertThat(new FrameRange(1, 5).intersection(new FrameRange(6, 9))).isEmpty();
        assertThat(new FrameRange(10, 20).withHandles(8)).isEqualTo(new FrameRange(2, 28));
    }

    @Test
    void frameZeroIsShownAs1001() {
        assertThat(FrameNumbering.FROM_1001.frm(0)).isEqualTo(1_001);
        assertThat(FrameNumbering.FROM_1001.abs(new FrameRange(1_001, 1_100))).isEqualTo(new FrameRange(0, 99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "5-1", "1-5x0", "1,,2", "1-5y2", "99999999999"})
    void refusesWhatIsNoSet(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameSet.parse(text));
    }
}
