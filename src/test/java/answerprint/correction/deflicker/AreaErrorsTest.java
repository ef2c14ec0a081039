package answerprint.correction.deflicker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Errors of several areas, compared. */
class AreaErrorsTest {
    private static final AreaErrors COARSE = errors(x -> 0.04);

    @Test
    void whatIsBetterEverywherePays() {
        AreaErrors fine = errors(x -> 0.01);

        assertThat(fine.middleShare(COARSE)).isCloseTo(0.25, within(1e-9));
        assertThat(fine.middleGain(COARSE)).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void whatIsBetterInOneCornerDoesNot() {
        AreaErrors fine = errors(x -> x < 0.25 ? 0 : 0.04);

        assertThat(fine.middleShare(COARSE)).isEqualTo(1);
        assertThat(fine.rms()).isLessThan(COARSE.rms());
    }

    @Test
    void nothingSeenIsNoGain() {
        AreaErrors none = new AreaErrors();

        assertThat(none.middleShare(COARSE)).isEqualTo(1);
        assertThat(none.middleGain(COARSE)).isZero();
        assertThat(none.rms()).isZero();
    }

    /** @param squared error by place from left to right, 0..1 */
    private static AreaErrors errors(DoubleUnaryOperator squared) {
        AreaErrors errors = new AreaErrors();
        for (int i = 0; i < 64; i++) {
            double x = (i % 8 + 0.5) / 8;
            errors.add(x, (i / 8 + 0.5) / 8, 1, squared.applyAsDouble(x));
        }
        return errors;
    }
}
