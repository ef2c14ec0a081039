package answerprint.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001, 24, 23.976",
        "23.976, 24000/1001, 24, 23.976",
        "23.98, 24000/1001, 24, 23.976",
        "25, 25/1, 25, 25",
        "50/2, 25/1, 25, 25",
        "29.97, 30000/1001, 30, 29.97",
        "60000/1001, 60000/1001, 60, 59.94"
    })
    void keepsTheExactFraction(String text, String stored, int base, String label) {
        FrameRate rate = FrameRate.parse(text);

        assertThat(rate).hasToString(stored);
        assertThat(rate.nominalBase()).isEqualTo(base);
        assertThat(rate.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "24/0", "-24", "23.977", "9999999999", "1e9", "24p"})
    void refusesWhatIsNoRate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameRate.parse(text));
    }

    @Test
    void tenHoursAtFilmNtscAreCountedWithoutDrift() {
        assertThat(FrameRate.FILM_NTSC.startOf(864_000)).isEqualTo(Duration.ofMillis(36_036_000));
    }

    @Test
    void onlyThirtyOverOneThousandAndOneKnowsDropFrame() {
        assertThat(FrameRate.NTSC.knowsDropFrame()).isTrue();
        assertThat(FrameRate.FILM_NTSC.knowsDropFrame()).isFalse();
        assertThat(FrameRate.PAL.knowsDropFrame()).isFalse();
    }
}
