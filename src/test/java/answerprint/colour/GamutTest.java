package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GamutTest {

    /** Computed from the published primaries with CAT02, in 64-bit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "AWG3, 0.6802055,0.2361366,0.0836579, 0.0854150,1.0174709,-0.1028859, 0.0020565,-0.0625625,1.0605060",
        "AWG4, 0.7509574,0.1444228,0.1046199, 0.0008218,1.0073976,-0.0082194, -0.0005000,-0.0008542,1.0013541",
        "SGAMUT3, 0.7529826,0.1433702,0.1036472, 0.0217077,1.0153188,-0.0370265, -0.0094161,0.0033704,1.0060456",
        "SGAMUT3_CINE, 0.6387887,0.2723514,0.0888599, -0.0039159,1.0880732,-0.0841573, -0.0299072,-0.0264326,1.0563398",
        "RED_WIDE, 0.7848689,0.0857605,0.1293707, 0.0227096,1.0905568,-0.1132665, -0.0738076,-0.3202691,1.3940767",
        "VGAMUT, 0.7243779,0.1682956,0.1073265, 0.0208831,0.9868651,-0.0077481, -0.0090584,-0.0050959,1.0141542",
        "REC709, 0.4395757,0.3839126,0.1765117, 0.0896004,0.8147142,0.0956855, 0.0174155,0.1087344,0.8738502",
        "DAVINCI_WIDE, 0.7482703,0.1676947,0.0840351, 0.0208421,1.1119047,-0.1327469, -0.0915123,-0.1277467,1.2192590",
        "CANON_CINEMA, 0.7630645,0.1490212,0.0879144, 0.0036575,1.1069604,-0.1106178, -0.0094078,-0.2183833,1.2277911",
        "P3_D65, 0.5188415,0.2873004,0.1938582, 0.0736117,0.8212995,0.1050888, -0.0004004,0.0406738,0.9597266",
        "REC2020, 0.6788912,0.1588684,0.1622404, 0.0455708,0.8607128,0.0937164, -0.0004857,0.0250602,0.9754255",
        "AP1, 0.6954522,0.1406787,0.1638691, 0.0447946,0.8596711,0.0955343, -0.0055259,0.0040252,1.0015007"
    })
    void matricesToAces(
            Gamut gamut, double a, double b, double c, double d, double e, double f, double g, double h, double i) {
        assertThat(gamut.to(Gamut.AP0).toArray())
                .containsExactly(new double[] {a, b, c, d, e, f, g, h, i}, within(2e-7));
    }

    @ParameterizedTest
    @EnumSource(Gamut.class)
    void greyStaysGreyAndComesBack(Gamut gamut) {
        Triple grey = gamut.to(Gamut.AP0).times(Triple.grey(0.18));
        Triple back = Gamut.AP0.to(gamut).times(gamut.to(Gamut.AP0).times(new Triple(0.1, 0.5, 0.9)));

        assertThat(new double[] {grey.r(), grey.g(), grey.b()})
                .containsExactly(new double[] {.18, .18, .18}, within(1e-9));
        assertThat(new double[] {back.r(), back.g(), back.b()})
                .containsExactly(new double[] {.1, .5, .9}, within(1e-9));
    }

    @Test
    void idsAreFrozen() {
        assertThat(Arrays.stream(Gamut.values()).map(Gamut::id))
                .containsExactly(
                        "rec709",
                        "rec2020",
                        "p3-d65",
                        "ap0",
                        "ap1",
                        "awg3",
                        "awg4",
                        "sgamut3",
                        "sgamut3-cine",
                        "red-wide",
                        "vgamut",
                        "davinci-wide",
                        "blackmagic-wide",
                        "canon-cinema");
        assertThat(Arrays.stream(CodeRange.values()).map(CodeRange::id)).containsExactly("full", "legal");
    }

    @Test
    void anEncodingIsWrittenAndReadAsText() {
        Encoding logC = new Encoding(Curve.LOGC3_800, Gamut.AWG3, CodeRange.LEGAL);

        assertThat(logC.id()).isEqualTo("logc3-800/awg3/legal");
        assertThat(Encoding.ofId("logc3-800/awg3/legal")).isEqualTo(logC);
        assertThat(logC.toLinear(logC.toCode(0.18))).isCloseTo(0.18, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.ofId("logc3-800"));
    }

    @Test
    void everyCurveIsOfferedWithItsMakersGamut() {
        assertThat(Encoding.usual()).extracting(Encoding::curve).contains(Curve.values());
        assertThat(Encoding.usual()).doesNotHaveDuplicates();
        assertThat(Encoding.usual())
                .extracting(Encoding::id)
                .contains("logc3-800/awg3/full", "slog3/sgamut3-cine/full", "linear/ap0/full", "hlg/rec2020/full");
    }

    @Test
    void legalCodesSpan64To940() {
        assertThat(CodeRange.LEGAL.toCurve(64.0 / 1023)).isCloseTo(0, within(1e-12));
        assertThat(CodeRange.LEGAL.toCurve(940.0 / 1023)).isCloseTo(1, within(1e-12));
    }
}
