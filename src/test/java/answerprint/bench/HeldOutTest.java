package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    @Test
    void anItemIsEitherForTuningOrHeldOut() {
        assertThat(List.of("people-sam2-cups", "camera-gopro-max-hero", "hfr-run30"))
                .allSatisfy(item -> assertThat(HeldOut.HELD_OUT.takes(item)).isTrue())
                .allSatisfy(item -> assertThat(HeldOut.TUNING.takes(item)).isFalse())
                .allSatisfy(item -> assertThat(HeldOut.ALL.takes(item)).isTrue());
        assertThat(HeldOut.TUNING.takes("people-dog-bed")).isTrue();
    }

    @Test
    void aboutAThirdIsHeldOut() {
        long out = IntStream.range(0, 3000)
                .filter(i -> HeldOut.is("recording-" + i))
                .count();

        assertThat(out).isBetween(900L, 1100L);
    }
}
