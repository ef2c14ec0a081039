package answerprint.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "00:00:00:00, 24, 0",
        "01:00:00:00, 24, 86400",
        "01:00:00:00, 30, 108000",
        "01:00:00;00, 30, 107892",
        "00:00:59;29, 30, 1799",
        "00:01:00;02, 30, 1800",
        "00:10:00;00, 30, 17982",
        "23:59:59;29, 30, 2589407",
        "00:01:00;04, 60, 3600",
        "10:20:30:99, 120, 4467699"
    })
    void readsAndPrintsTheSameFrame(String text, int base, int frame) {
        Timecode read = Timecode.parse(text, base);

        assertThat(read).isEqualTo(new Timecode(frame, base, text.contains(";")));
        assertThat(read).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:01:00;00", "24:00:00:00", "00:60:00:00", "00:00:00:30", "1:2:3:4", "", "00:00:00"})
    void refusesWhatNamesNoFrame(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timecode.parse(text, 30));
    }

    @Test
    void everyDropFrameOfADayPrintsToItself() {
        assertThat(java.util.stream.IntStream.iterate(0, n -> n < 2_589_408, n -> n + 7))
                .allSatisfy(n -> assertThat(Timecode.parse(new Timecode(n, 30, true).toString(), 30)
                                .frame())
                        .isEqualTo(n));
    }

    @Test
    void countingWrapsAtMidnight() {
        assertThat(Timecode.parse("23:59:59:23", 24).plus(1)).hasToString("00:00:00:00");
        assertThat(Timecode.parse("00:00:00:00", 24).plus(-1)).hasToString("23:59:59:23");
    }

    @Test
    void dropFrameNeedsABaseOfThirty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timecode(0, 24, true));
    }
}
