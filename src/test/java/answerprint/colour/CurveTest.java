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
