package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CdlTest {

    private static final Offset<Double> EXACT = within(1e-7);
    private static final Cdl GRADE =
            new Cdl(new Triple(1.1, 1, .9), new Triple(.02, 0, -.03), new Triple(.95, 1, 1.1), .8);

    @Test
    void followsTheSpecificationsVectors() {
        assertClose(GRADE.apply(Triple.grey(.18)), .22550855, .18130680, .12354929);
        assertClose(GRADE.apply(new Triple(.5, .3, .1)), .53749130, .30849318, .10472218);
    }

    @Test
    void clampedAndNotClampedDifferOutsideTheRange() {
        Triple wild = new Triple(-.05, .2, 1.2);

        assertThat(GRADE.apply(wild).r()).isCloseTo(.043048, within(1e-6));
        assertThat(GRADE.apply(wild).b()).isCloseTo(.843048, within(1e-6));
        assertClose(GRADE.applyNoClamp(wild), .01435596, .20235596, .88646434);
    }

    @Test
    void identityChangesNothing() {
        Triple wild = new Triple(-.05, .2, 1.2);

        assertThat(Cdl.IDENTITY.applyNoClamp(wild)).isEqualTo(wild);
    }

    @Test
    void refusesWhatNoCdlMayHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cdl(Triple.grey(-1), Triple.ZERO, Triple.ONE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cdl(Triple.ONE, Triple.ZERO, Triple.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cdl(Triple.ONE, Triple.ZERO, Triple.ONE, Double.NaN));
    }

    private static void assertClose(Triple actual, double r, double g, double b) {
        assertThat(new double[] {actual.r(), actual.g(), actual.b()}).containsExactly(new double[] {r, g, b}, EXACT);
    }
}
