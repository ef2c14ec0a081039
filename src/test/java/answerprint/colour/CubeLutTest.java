package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CubeLutTest {

    /** Tetrahedral interpolation gives back any linear map exactly, in each of its six tetrahedra. */
    @ParameterizedTest
    @CsvSource({".9,.5,.1", ".9,.1,.5", ".5,.9,.1", ".1,.9,.5", ".5,.1,.9", ".1,.5,.9", ".3,.3,.3", "0,1,0"})
    void linearMapsAreExact(double r, double g, double b) {
        Matrix3 mix = new Matrix3(.7, .2, .1, .05, .9, .05, .1, .3, .6);
        Lut3D lut = Lut3D.sampled(4, mix::times);

        Triple expected = mix.times(new Triple(r, g, b));
        Triple actual = lut.apply(new Triple(r, g, b));

        assertThat(actual.r()).isCloseTo(expected.r(), within(1e-12));
        assertThat(actual.g()).isCloseTo(expected.g(), within(1e-12));
        assertThat(actual.b()).isCloseTo(expected.b(), within(1e-12));
    }

    @Test
    void aShaperComesFirstAndTheEdgeHolds() {
        Lut1D halver = new Lut1D(Triple.ZERO, Triple.grey(2), List.of(Triple.ZERO, Triple.ONE));
        Lut3D cube = Lut3D.sampled(2, c -> c);
        Lut3D both = new Lut3D(halver, Triple.ZERO, Triple.ONE, 2, cube.points());

        assertThat(both.apply(new Triple(1, 2, 5))).isEqualTo(new Triple(.5, 1, 1));
    }

    @Test
    void oneDimensionalTablesInterpolatePerChannel() {
        Lut1D lut = new Lut1D(Triple.ZERO, Triple.ONE, List.of(Triple.ZERO, new Triple(.2, .5, .8), Triple.ONE));

        assertThat(lut.apply(new Triple(.25, .5, .75)).r()).isCloseTo(.1, within(1e-12));
        assertThat(lut.apply(new Triple(.25, .5, .75)).b()).isCloseTo(.9, within(1e-12));
    }

    @Test
    void refusesAnEmptyDomainAndAWrongCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lut1D(Triple.ONE, Triple.ONE, List.of(Triple.ZERO, Triple.ONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lut3D(Lut1D.IDENTITY, Triple.ZERO, Triple.ONE, 2, List.of(Triple.ONE)));
    }
}
