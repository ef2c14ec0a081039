package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShotStrayTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 60;
    private static final int[] APART = {-8, -4, 4, 8};
    private static final float CONTRAST = -0.2f;
    private static final double PAN = 2;

    @Test
    void aWireThatStaysInThePictureStraysFromThePanningSet() {
        LumaPlane stray = stray(apart -> 0, apart -> PAN * apart).orElseThrow();

        assertThat(meanAt(stray, WIDTH / 2)).isLessThan(0.8 * CONTRAST);
        assertThat(beside(stray)).isLessThan(0.01);
    }

    @Test
    void aLineOfTheSetIsGone() {
        LumaPlane stray = stray(apart -> PAN * apart, apart -> PAN * apart).orElseThrow();

        assertThat(Math.abs(meanAt(stray, WIDTH / 2))).isLessThan(0.01);
    }

    @Test
    void whereTheWireLaterLiesNothingStrays() {
        LumaPlane stray = stray(apart -> 3.0 * apart, apart -> 0).orElseThrow();

        assertThat(meanAt(stray, WIDTH / 2)).isLessThan(0.8 * CONTRAST);
        assertThat(meanAt(stray, WIDTH / 2 + 12)).isLessThan(0.01).isGreaterThan(-0.01);
    }

    @Test
    void fromFewerThanThreePicturesOfTheShotNothingIsTold() {
        List<ShotPicture> cut =
                List.of(picture(-8, 0, 0, 0.9), picture(-4, 0, 0, 0.9), picture(4, 0, 0, 0.1), picture(8, 0, 0, 0.1));

        assertThat(ShotStray.of(plane(0, 0), cut)).isEmpty();
    }

    @Test
    void whereTheOthersDifferIsToldApartFromWhatStrays() {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> picture(apart, 3.0 * apart, 0, 0.1))
                .toList();
        float[] values = ShotStray.of(plane(0, 0), others).orElseThrow().values();

        int nextWire = HEIGHT / 2 * WIDTH + WIDTH / 2 + 12; // where it lies in one of the four
        assertThat(values[2 * nextWire]).isZero();
        assertThat(values[2 * nextWire + 1]).isGreaterThan(-CONTRAST / 5);
        assertThat(values[2 * (nextWire + 40) + 1]).isLessThan(0.001f);
    }

    @Test
    void ofAPictureThatStandsAloneItIsSaidThatNothingIsKnown() {
        assertThat(ShotStray.unknown(2)).containsExactly(0, ShotStray.UNKNOWN, 0, ShotStray.UNKNOWN);
    }

    private static Optional<LumaPlane> stray(IntToDoubleFunction line, IntToDoubleFunction set) {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> picture(apart, line.applyAsDouble(apart), set.applyAsDouble(apart), 0.1))
                .toList();
        return ShotStray.of(plane(0, 0), others).map(ShotStray::tones);
    }

    private static double meanAt(LumaPlane plane, int x) {
        return IntStream.range(0, HEIGHT)
                .mapToDouble(y -> plane.at(x, y))
                .average()
                .orElseThrow();
    }

    /** Mean size of what strays away from the wire and from the sides. */
    private static double beside(LumaPlane plane) {
        return IntStream.range(40, WIDTH / 2 - 10)
                .mapToDouble(x -> Math.abs(meanAt(plane, x)))
                .average()
                .orElseThrow();
    }

    private static ShotPicture picture(int apart, double line, double set, double unlike) {
        float[] motion = new float[WIDTH * HEIGHT / 2];
        for (int i = 0; i < motion.length; i += 2) {
            motion[i] = (float) set;
        }
        return new ShotPicture(
                apart, plane(line, set), new float[0], new SetMotion(WIDTH / 2, HEIGHT / 2, motion, unlike));
    }

    /** A set with a texture of its own, moved so far to the right, and a dark line so far to the right of the middle. */
    private static LumaPlane plane(double line, double set) {
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            double x = i % WIDTH - set;
            double y = (double) (i / WIDTH);
            double away = Math.abs(i % WIDTH - WIDTH / 2.0 - line);
            luma[i] = (float) (0.5 + 0.1 * Math.sin(x / 3) * Math.cos(y / 4) + CONTRAST * Math.clamp(2 - away, 0, 1));
        }
        return new LumaPlane(WIDTH, HEIGHT, luma);
    }
}
