package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {

    /** Evaluated from the makers' formulas in 64-bit arithmetic and checked against colour-science. */
    @ParameterizedTest
    @CsvSource({
        "-0.01, .03913245, .05277802, .02664469, .00000000, .06900000, -.03249684, -.35844749, -.10444269",
        "0, .09280900, .09286413, .09286413, .09155149, .12500000, .07290553, -.35844749, .00000000",
        "0.001, .09817666, .09606844, .09948607, .09731290, .13060000, .08344577, -.01402878, .01044427",
        "0.01, .14648555, .12082943, .15908356, .13789871, .18099969, .17557898, .17557898, .08527571",
        "0.18, .39100683, .27839584, .41055718, .33333291, .42331145, .41358840, .41358840, .33604327",
        "0.9, .55943189, .41795936, .58445284, .48336053, .58816744, .54611854, .54611854, .50278418",
        "1, .57063156, .42751936, .59602734, .49344852, .59911770, .55479452, .55479452, .51383744",
        "8, .79298720, .61959718, .82590991, .69460940, .81642927, .72602740, .72602740, .73302388",
        "55, .99984481, .79953080, 1.03981566, .88222405, 1.01854460, .88478081, .88478081, .93679197"
    })
    void logsFollowTheirMakersTables(
            double x,
            double logC3,
            double logC4,
            double slog3,
            double log3g10,
            double vlog,
            double cct,
            double cc,
            double davinci) {
        assertThat(Curve.LOGC3_800.encode(x)).isCloseTo(logC3, within(1e-7));
        assertThat(Curve.LOGC4.encode(x)).isCloseTo(logC4, within(1e-7));
        assertThat(Curve.SLOG3.encode(x)).isCloseTo(slog3, within(1e-7));
        assertThat(Curve.LOG3G10.encode(x)).isCloseTo(log3g10, within(1e-7));
        assertThat(Curve.VLOG.encode(x)).isCloseTo(vlog, within(1e-7));
        assertThat(Curve.ACESCCT.encode(x)).isCloseTo(cct, within(1e-7));
        assertThat(Curve.ACESCC.encode(x)).isCloseTo(cc, within(1e-7));
        assertThat(Curve.DAVINCI_INTERMEDIATE.encode(x)).isCloseTo(davinci, within(1e-7));
    }

    /** As above; the values at 0.18 are also colour-science's published ones. */
    @ParameterizedTest
    @CsvSource({
        "-0.01, 0.00962969, 0.10185501, 0.02191021, 0.10317241",
        "0, 0.09246575, 0.15047645, 0.09286413, 0.12512219",
        "0.001, 0.10074936, 0.15585875, 0.10254713, 0.12731717",
        "0.01, 0.16775531, 0.20855532, 0.16381804, 0.14707197",
        "0.18, 0.38356164, 0.48827246, 0.39825469, 0.34338937",
        "0.9, 0.52138353, 0.68168680, 0.56230426, 0.56447358",
        "1, 0.53048962, 0.69455298, 0.57322928, 0.58027779",
        "8, 0.71083629, 0.95003238, 0.79025751, 0.90384325"
    })
    void moreLogsFollowTheirMakersTables(double x, double blackmagic, double apple, double canon2, double canon3) {
        assertThat(Curve.BLACKMAGIC_GEN5.encode(x)).isCloseTo(blackmagic, within(1e-7));
        assertThat(Curve.APPLE_LOG.encode(x)).isCloseTo(apple, within(1e-7));
        assertThat(Curve.CANON_LOG2.encode(x)).isCloseTo(canon2, within(1e-7));
        assertThat(Curve.CANON_LOG3.encode(x)).isCloseTo(canon3, within(1e-7));
    }

    /** ARRI's table of exposure indices: below the cut, at grey (about code 400 of 1023 at each) and far above. */
    @ParameterizedTest
    @CsvSource({
        "LOGC3_160, 0.11614615, 0.39100657, 0.82552392",
        "LOGC3_200, 0.11588706, 0.39100695, 0.82100799",
        "LOGC3_250, 0.11562798, 0.39100678, 0.81649304",
        "LOGC3_320, 0.11534193, 0.39100693, 0.81150025",
        "LOGC3_400, 0.11508284, 0.39100650, 0.80698829",
        "LOGC3_500, 0.11482475, 0.39100730, 0.80247933",
        "LOGC3_640, 0.11453870, 0.39100675, 0.79749317",
        "LOGC3_800, 0.11427962, 0.39100683, 0.79298720",
        "LOGC3_1000, 0.11402153, 0.39100703, 0.78848322",
        "LOGC3_1280, 0.11373548, 0.39100679, 0.78350239",
        "LOGC3_1600, 0.11347740, 0.39100659, 0.77900240"
    })
    void logC3FollowsItsTableAtEveryExposureIndex(Curve curve, double low, double grey, double high) {
        assertThat(curve.encode(0.004)).isCloseTo(low, within(1e-7));
        assertThat(curve.encode(0.18)).isCloseTo(grey, within(1e-7));
        assertThat(curve.encode(8)).isCloseTo(high, within(1e-7));
    }

    /** ITU-R BT.709-6, BT.2100-2 (10 bit: PQ 100 cd/m² is 0.5080784, HLG 1/12 is 0.5) and IEC 61966-2-1. */
    @Test
    void videoCurvesFollowTheirStandards() {
        assertThat(Curve.REC709.encode(0.18)).isCloseTo(0.4088481, within(1e-7));
        assertThat(Curve.REC709.encode(0.01)).isCloseTo(0.045, within(1e-12));
        assertThat(Curve.SRGB.encode(0.18)).isCloseTo(0.4613561, within(1e-6));
        assertThat(Curve.PQ.encode(1)).isCloseTo(0.5080784, within(1e-7));
        assertThat(Curve.PQ.encode(100)).isCloseTo(1, within(1e-12));
        assertThat(Curve.HLG.encode(1.0 / 12)).isCloseTo(0.5, within(1e-12));
        assertThat(Curve.HLG.encode(1)).isCloseTo(1, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void everyCurveComesBack(Curve curve) {
        DoubleStream light = DoubleStream.of(0, 0.0005, 0.003, 0.0078, 0.02, 0.18, 0.5, 1, 3, 8);

        assertThat(light.boxed().toList())
                .allSatisfy(x -> assertThat(curve.decode(curve.encode(x))).isCloseTo(x, within(1e-7 * Math.max(1, x))));
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void everyCurveRisesWithoutAStep(Curve curve) {
        double[] codes = DoubleStream.iterate(0, x -> x < 2, x -> x + 0.0005)
                .map(curve::encode)
                .toArray();

        assertThat(codes).isSorted();
        assertThat(curve.encode(0.18 + 1e-9)).isCloseTo(curve.encode(0.18), within(1e-7));
    }

    @Test
    void idsAreFrozen() {
        List<String> ids = Arrays.stream(Curve.values()).map(Curve::id).toList();

        assertThat(ids)
                .containsExactly(
                        "linear",
                        "rec709",
                        "srgb",
                        "gamma22",
                        "gamma24",
                        "gamma26",
                        "pq",
                        "hlg",
                        "acescct",
                        "acescc",
                        "logc3-160",
                        "logc3-200",
                        "logc3-250",
                        "logc3-320",
                        "logc3-400",
                        "logc3-500",
                        "logc3-640",
                        "logc3-800",
                        "logc3-1000",
                        "logc3-1280",
                        "logc3-1600",
                        "logc4",
                        "slog3",
                        "log3g10",
                        "vlog",
                        "davinci-intermediate",
                        "blackmagic-gen5",
                        "apple-log",
                        "canon-log2",
                        "canon-log3");
        assertThat(ids).allSatisfy(id -> assertThat(Curve.ofId(id).id()).isEqualTo(id));
    }
}
