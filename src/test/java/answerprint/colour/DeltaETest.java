package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaETest {

    /** Pairs of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, table 1. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void ciede2000(double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(DeltaE.ciede2000(new Lab(l1, a1, b1), new Lab(l2, a2, b2))).isCloseTo(expected, within(1e-4));
        assertThat(DeltaE.ciede2000(new Lab(l2, a2, b2), new Lab(l1, a1, b1))).isCloseTo(expected, within(1e-4));
    }

    @Test
    void itpFollowsItsCheckValue() {
        Triple one = new Triple(0.4885468072, -0.04739350675, 0.07475401302);
        Triple two = new Triple(0.4899203231, -0.04567508203, 0.07361341775);

        assertThat(DeltaE.itp(one, two)).isCloseTo(1.42657228, within(1e-6));
    }

    @Test
    void greyHasNoColour() {
        Lab white = Lab.ofLinearRec709(Triple.ONE);
        Triple ictcp = DeltaE.ictcp(Triple.grey(100));

        assertThat(white.l()).isCloseTo(100, within(1e-9));
        assertThat(white.a()).isCloseTo(0, within(1e-9));
        assertThat(ictcp.r()).isCloseTo(0.5080784, within(1e-7));
        assertThat(ictcp.g()).isCloseTo(0, within(1e-9));
    }
}
