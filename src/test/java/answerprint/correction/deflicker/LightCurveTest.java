package answerprint.correction.deflicker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a curve of light is flicker, and what is light. */
class LightCurveTest {
    private static final int FRAMES = 60;

    @Test
    void tremblingIsFlicker() {
        double[] trembling = trembling(0.1);

        LightCurve curve = LightCurve.of(trembling);

        assertThat(rms(minus(trembling, curve.flicker()))).isLessThan(0.35 * rms(trembling));
        assertThat(curve.spread()).isBetween(0.07, 0.13);
    }

    @Test
    void aStepStaysAlone() {
        double[] step = frames(t -> t < 30 ? 0 : -0.5);

        LightCurve curve = LightCurve.of(step);

        assertThat(largest(curve.flicker())).isLessThan(0.01);
        assertThat(curve.cues()).containsExactly(30);
    }

    @Test
    void aStepStaysAmidFlicker() {
        double[] trembling = trembling(0.08);
        double[] both = plus(trembling, frames(t -> t < 30 ? 0 : -0.5));

        double[] lost =
                minus(LightCurve.of(both).flicker(), LightCurve.of(trembling).flicker());

        assertThat(Arrays.stream(lost).map(Math::abs).average().orElseThrow()).isLessThan(0.03);
    }

    @Test
    void aSlowFadeStays() {
        double[] fade = frames(t -> -Math.clamp((t - 15) / 25.0, 0, 1));

        LightCurve curve = LightCurve.of(fade);

        assertThat(largest(curve.flicker())).isLessThan(0.03);
    }

    @Test
    void lightningStays() {
        double[] both = plus(trembling(0.05), frames(t -> t == 20 || t == 21 ? 1.5 : 0));

        LightCurve curve = LightCurve.of(both);

        assertThat(curve.flashes()).contains(20, 21);
        assertThat(curve.flicker()[20]).isZero();
        assertThat(Math.abs(curve.flicker()[25])).isLessThan(0.2);
    }

    @Test
    void stillnessIsNoFlicker() {
        assertThat(LightCurve.of(new double[FRAMES]).flicker()).containsOnly(0);
        assertThat(LightCurve.of(new double[1]).flicker()).containsOnly(0);
    }

    private static double[] trembling(double stops) {
        Random random = new Random(11);
        return IntStream.range(0, FRAMES)
                .mapToDouble(t -> stops * random.nextGaussian())
                .toArray();
    }

    private static double[] frames(java.util.function.IntToDoubleFunction light) {
        return IntStream.range(0, FRAMES).mapToDouble(light).toArray();
    }

    private static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(t -> a[t] + b[t]).toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(t -> a[t] - b[t]).toArray();
    }

    private static double largest(double[] a) {
        return Arrays.stream(a).map(Math::abs).max().orElseThrow();
    }

    private static double rms(double[] a) {
        return Math.sqrt(Arrays.stream(a).map(v -> v * v).average().orElseThrow());
    }
}
